package dev.sellerdesk.orders.domain;

/** Who cancels; only what the seller cancels counts against the seller (T-16). */
public enum CancelledBy {
  SELLER,
  WEBSHOP;

  /** The seller cancels what the seller would have to ship, the marketplace anything. */
  boolean mayCancel(OrderLine line) {
    return this == WEBSHOP || line.retailerShips();
  }
}
