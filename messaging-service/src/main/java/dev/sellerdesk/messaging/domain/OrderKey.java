package dev.sellerdesk.messaging.domain;

import java.util.Objects;

/**
 * An order of a retailer: under this key contact data arrives and is looked up.
 *
 * @param orderNumber empty for a case that belongs to no order
 */
public record OrderKey(String retailerId, String orderNumber) {

  public OrderKey {
    Objects.requireNonNull(retailerId, "retailer");
    Objects.requireNonNull(orderNumber, "order number");
  }
}
