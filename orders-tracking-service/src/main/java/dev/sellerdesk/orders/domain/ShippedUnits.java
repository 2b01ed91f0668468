package dev.sellerdesk.orders.domain;

/** So many units of one line. */
public record ShippedUnits(OrderItemId item, int quantity) {

  public ShippedUnits {
    if (quantity < 1) {
      throw new IllegalArgumentException("at least one unit is shipped");
    }
  }
}
