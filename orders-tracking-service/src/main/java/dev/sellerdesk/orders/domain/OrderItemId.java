package dev.sellerdesk.orders.domain;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of one line of an order, unique over all orders; shipments, cancellations and refunds
 * name it.
 */
public record OrderItemId(UUID value) {

  public OrderItemId {
    Objects.requireNonNull(value, "order item id");
  }
}
