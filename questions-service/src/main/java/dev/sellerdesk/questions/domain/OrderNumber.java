package dev.sellerdesk.questions.domain;

/**
 * The marketplace's number of an order; the same for the customer, the seller and Partnerservice.
 */
public record OrderNumber(String value) {

  public OrderNumber {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An order number is not blank");
    }
  }
}
