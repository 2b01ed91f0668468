package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderNumber;
import java.util.Optional;

/** Where orders are kept. */
public interface OrderRepository {

  /**
   * Waits until nobody else is placing this order, and keeps others waiting until the running
   * transaction ends. Without it two writers of one number would both find nothing, and the later
   * one would fail instead of seeing the order that is there.
   */
  void awaitTurnToPlace(OrderNumber number);

  Optional<Order> find(OrderNumber number);

  /** The order for a change: others who want to change it wait until this transaction ends. */
  Optional<Order> findToChange(OrderNumber number);

  void add(Order order);

  /** Keeps what has changed of an order that was found to be changed. */
  void save(Order order);

  /** Something that is seen with the order has changed: it gets its next version. */
  void touch(OrderNumber number);
}
