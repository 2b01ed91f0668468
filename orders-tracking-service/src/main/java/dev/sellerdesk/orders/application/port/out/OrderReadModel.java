package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.application.OrderFilter;
import dev.sellerdesk.orders.application.OrderPosition;
import dev.sellerdesk.orders.application.OrderSummary;
import dev.sellerdesk.orders.domain.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as lists show them. */
public interface OrderReadModel {

  /**
   * Newest first, by number where two were placed at the same instant.
   *
   * @param after the first one given comes right behind it; {@code null} to begin with the newest
   */
  List<OrderSummary> list(OrderFilter filter, @Nullable OrderPosition after, int limit);

  /** The same with all that orders hold. */
  List<Order> orders(OrderFilter filter, @Nullable OrderPosition after, int limit);
}
