package dev.sellerdesk.orders.domain;

import java.time.Instant;

/** How far the purchase of a shipping label is (T-05). */
public sealed interface LabelState {

  /** As it is named in the contract. */
  String name();

  /** Written down before the carrier was asked; it may have sold it without our knowing yet. */
  record Ordered() implements LabelState {
    @Override
    public String name() {
      return "ORDERED";
    }
  }

  /** The carrier sold nothing, and will not: a new purchase is another label. */
  record Refused(String reason) implements LabelState {
    @Override
    public String name() {
      return "REFUSED";
    }
  }

  /** Sold: it can be printed, and a shipment can be confirmed with it. */
  record Bought(CarrierLabel sold, Instant boughtAt) implements LabelState {
    @Override
    public String name() {
      return "BOUGHT";
    }
  }

  /** A shipment has its number, for good (T-11). */
  record Used(CarrierLabel sold, Instant boughtAt, ShipmentId shipment) implements LabelState {
    @Override
    public String name() {
      return "USED";
    }
  }
}
