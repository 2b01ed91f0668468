package dev.sellerdesk.orders.domain;

/** So many units of one line of an order: shipped together, or cancelled together. */
public record Units(OrderItemId item, int quantity) {

  public Units {
    if (quantity < 1) {
      throw new IllegalArgumentException("at least one unit is shipped or cancelled");
    }
  }
}
