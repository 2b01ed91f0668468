package dev.sellerdesk.orders.domain;

import java.util.Objects;
import java.util.UUID;

/** Identity of a shipment. */
public record ShipmentId(UUID value) {

  public ShipmentId {
    Objects.requireNonNull(value, "shipment id");
  }
}
