package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.CancelOrder;
import dev.sellerdesk.orders.application.port.in.RequestCancellation;
import dev.sellerdesk.orders.application.port.out.CancellationRequests;
import dev.sellerdesk.orders.application.port.out.OrderEvents;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.domain.CancellationId;
import dev.sellerdesk.orders.domain.CancellationReason;
import dev.sellerdesk.orders.domain.CancellationRequest;
import dev.sellerdesk.orders.domain.CancellationRequestId;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.Refusal;
import dev.sellerdesk.orders.domain.WantedUnits;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

@UseCase
class RequestCancellationService implements RequestCancellation {

  private final OrderRepository orders;
  private final CancellationRequests requests;
  private final CancelOrder cancelOrder;
  private final OrderEvents events;
  private final Ids ids;
  private final Clock clock;

  RequestCancellationService(
      OrderRepository orders,
      CancellationRequests requests,
      CancelOrder cancelOrder,
      OrderEvents events,
      Ids ids,
      Clock clock) {
    this.orders = orders;
    this.requests = requests;
    this.cancelOrder = cancelOrder;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @AcrossRetailers
  public CancellationRequestDetail request(String orderNumber, List<WantedUnits> units) {
    Order order = RequestedOrder.of(orderNumber, orders::findToChange);
    if (requests.openOf(order.number()).isPresent()) {
      throw new OrderException.Refused(
          new Refusal(
              "W-35", "request-open", "The seller has not decided about another request yet"));
    }
    CancellationRequest request =
        CancellationRequest.ask(new CancellationRequestId(ids.next()), order, units, now());
    requests.add(request);
    orders.touch(order.number());
    events.publish(request.event(order));
    return CancellationRequestDetail.of(request, order);
  }

  @Override
  public CancellationRequestDetail accept(String orderNumber, CancellationRequestId id) {
    Order order = RequestedOrder.of(orderNumber, orders::findToChange);
    CancellationRequest request = known(order, id);
    // Decided first: what the cancellation changes would overtake an open one.
    UUID cancellation = ids.next();
    CancellationRequest accepted = request.accept(new CancellationId(cancellation), now());
    requests.save(accepted);
    cancelOrder.atRequest(
        new CancellationId(cancellation),
        new CancelOrder.Command(
            orderNumber, request.wanted(), CancellationReason.REQUESTED_BY_CUSTOMER));
    return CancellationRequestDetail.of(accepted, order);
  }

  @Override
  public CancellationRequestDetail reject(
      String orderNumber, CancellationRequestId id, String explanation) {
    Order order = RequestedOrder.of(orderNumber, orders::findToChange);
    CancellationRequest rejected = known(order, id).reject(explanation, now());
    requests.save(rejected);
    orders.touch(order.number());
    return CancellationRequestDetail.of(rejected, order);
  }

  @Override
  public List<CancellationRequestDetail> of(String orderNumber) {
    Order order = RequestedOrder.of(orderNumber, orders::find);
    return requests.of(order.number()).stream()
        .map(request -> CancellationRequestDetail.of(request, order))
        .toList();
  }

  @Override
  @AcrossRetailers
  public List<CancellationRequestDetail> ofAnyRetailer(String orderNumber) {
    return of(orderNumber);
  }

  private CancellationRequest known(Order order, CancellationRequestId id) {
    return requests
        .find(id)
        .filter(request -> request.orderNumber().equals(order.number()))
        .orElseThrow(() -> new OrderException.RequestNotFound(id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
