package dev.sellerdesk.orders.domain;

/**
 * Who bought, as far as an order has to know.
 *
 * @param ref the marketplace's own key of the customer, the same over all retailers
 */
public record Customer(String ref, String firstName, String lastName) {

  public String name() {
    return firstName + " " + lastName;
  }
}
