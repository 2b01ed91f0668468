package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.CancellationRequest;
import dev.sellerdesk.orders.domain.CancellationRequestId;
import dev.sellerdesk.orders.domain.OrderNumber;
import java.util.List;
import java.util.Optional;

/** Where customers' requests to cancel are kept. Whoever changes one holds its order. */
public interface CancellationRequests {

  Optional<CancellationRequest> find(CancellationRequestId id);

  /** The one that waits for the seller's decision; an order has one at most. */
  Optional<CancellationRequest> openOf(OrderNumber orderNumber);

  /** All of an order, the first one first. */
  List<CancellationRequest> of(OrderNumber orderNumber);

  void add(CancellationRequest request);

  void save(CancellationRequest request);
}
