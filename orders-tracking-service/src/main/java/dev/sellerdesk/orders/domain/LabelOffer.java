package dev.sellerdesk.orders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * For what a carrier would take a parcel.
 *
 * @param id the carrier's own, to buy it by
 * @param listPrice what it costs without the marketplace
 * @param price what the retailer pays, never more than that (T-06)
 * @param expectedDelivery in the customer's country; empty when the carrier does not say (O-24)
 * @param validUntil from this instant on it cannot be bought any more
 */
public record LabelOffer(
    String id,
    Transporter transporter,
    LabelType type,
    String name,
    Money listPrice,
    Money price,
    Optional<LocalDate> expectedDelivery,
    Instant validUntil) {

  public LabelOffer {
    if (!price.currency().equals(listPrice.currency())) {
      throw new IllegalArgumentException("both prices are in one currency");
    }
    if (price.minor() < 0 || price.minor() > listPrice.minor()) {
      throw new IllegalArgumentException("the price is at most the list price (T-06)");
    }
  }
}
