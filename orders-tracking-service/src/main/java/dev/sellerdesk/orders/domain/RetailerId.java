package dev.sellerdesk.orders.domain;

/** The retailer who sold; nobody else sees the order. */
public record RetailerId(String value) {

  public RetailerId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a retailer id is not empty");
    }
  }
}
