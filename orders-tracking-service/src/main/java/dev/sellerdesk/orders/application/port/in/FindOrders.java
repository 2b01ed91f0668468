package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.OrderDetail;
import dev.sellerdesk.orders.application.OrderFilter;
import dev.sellerdesk.orders.application.OrderPosition;
import dev.sellerdesk.orders.application.OrderSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looks at orders; nothing changes. A retailer sees the own ones, the marketplace's
 * customer care those of all retailers.
 */
public interface FindOrders {

  /**
   * One of the caller's orders.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has none of this
   *     number
   */
  Found one(String orderNumber);

  /** The same, whoever sold it. */
  Found oneOfAnyRetailer(String orderNumber);

  /** The caller's orders, newest first. */
  List<OrderSummary> list(OrderFilter filter, Slice slice);

  /** The same, of all retailers. */
  List<OrderSummary> listOfAllRetailers(OrderFilter filter, Slice slice);

  /** The caller's orders with their lines, newest first. */
  List<OrderDetail> details(OrderFilter filter, Slice slice);

  record Found(OrderDetail order, long version) {}

  /**
   * Which part of a list.
   *
   * @param after where the part before ended; {@code null} for the first one
   */
  record Slice(@Nullable OrderPosition after, int limit) {}
}
