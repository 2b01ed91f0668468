package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.OrderNumber;
import java.util.Optional;
import java.util.function.Function;

/** The order that a caller names. */
final class RequestedOrder {

  /**
   * @param find how it is looked for, to look at it or to change it
   * @throws OrderException.NotFound if there is none, or there cannot be one with this number
   */
  static Order of(String orderNumber, Function<OrderNumber, Optional<Order>> find) {
    return Optional.of(orderNumber)
        .filter(OrderNumber::isPossible)
        .flatMap(possible -> find.apply(new OrderNumber(possible)))
        .orElseThrow(() -> new OrderException.NotFound(orderNumber));
  }

  private RequestedOrder() {}
}
