package dev.sellerdesk.questions.domain;

/** A seller's account on the marketplace. */
public record RetailerId(String value) {

  public RetailerId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A retailer id is not blank");
    }
  }
}
