package dev.sellerdesk.orders.domain;

/** So many units of one line that will never be shipped. */
public record CancelledUnits(OrderItemId item, int quantity) {

  public CancelledUnits {
    if (quantity < 1) {
      throw new IllegalArgumentException("at least one unit is cancelled");
    }
  }
}
