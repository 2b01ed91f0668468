package dev.sellerdesk.orders.domain;

/** Who ships a line of an order. */
public enum Fulfilment {
  /** The retailer. */
  FBR,
  /** The marketplace, from its own warehouse. */
  FBB
}
