package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.Cancellation;
import dev.sellerdesk.orders.domain.OrderNumber;
import java.util.List;

/** Where cancellations are kept; none is ever changed or removed. */
public interface CancellationRepository {

  void add(Cancellation cancellation);

  /** All of an order, the first one first. */
  List<Cancellation> of(OrderNumber orderNumber);
}
