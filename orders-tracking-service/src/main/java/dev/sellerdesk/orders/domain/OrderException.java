package dev.sellerdesk.orders.domain;

import java.util.List;

/** Why an order refused what was asked of it. */
public abstract sealed class OrderException extends RuntimeException {

  private OrderException(String message) {
    super(message);
  }

  /** There is none, or it is another retailer's. */
  public static final class NotFound extends OrderException {

    public NotFound(String orderNumber) {
      super("There is no order " + orderNumber);
    }
  }

  /** The number belongs to an order that says something else. */
  public static final class PlacedDifferently extends OrderException {

    public PlacedDifferently(OrderNumber orderNumber, List<String> differences) {
      super(
          "Order %s was placed before, with other content: %s"
              .formatted(orderNumber.value(), String.join(", ", differences)));
    }
  }
}
