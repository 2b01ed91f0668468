package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.CancelOrder;
import dev.sellerdesk.orders.application.port.out.CancellationRepository;
import dev.sellerdesk.orders.application.port.out.CancellationRequests;
import dev.sellerdesk.orders.application.port.out.OrderEvents;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.domain.Cancellation;
import dev.sellerdesk.orders.domain.CancellationId;
import dev.sellerdesk.orders.domain.CancelledBy;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

@UseCase
class CancelOrderService implements CancelOrder {

  private final OrderRepository orders;
  private final CancellationRepository cancellations;
  private final CancellationRequests requests;
  private final OrderEvents events;
  private final Ids ids;
  private final Clock clock;

  CancelOrderService(
      OrderRepository orders,
      CancellationRepository cancellations,
      CancellationRequests requests,
      OrderEvents events,
      Ids ids,
      Clock clock) {
    this.orders = orders;
    this.cancellations = cancellations;
    this.requests = requests;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public CancellationDetail bySeller(Command command) {
    return cancel(new CancellationId(ids.next()), command, CancelledBy.SELLER);
  }

  @Override
  public CancellationDetail atRequest(CancellationId id, Command command) {
    return cancel(id, command, CancelledBy.SELLER);
  }

  @Override
  @AcrossRetailers
  public CancellationDetail byWebshop(Command command) {
    return cancel(new CancellationId(ids.next()), command, CancelledBy.WEBSHOP);
  }

  @Override
  public List<CancellationDetail> of(String orderNumber) {
    Order order = RequestedOrder.of(orderNumber, orders::find);
    return cancellations.of(order.number()).stream()
        .map(cancellation -> CancellationDetail.of(cancellation, order))
        .toList();
  }

  private CancellationDetail cancel(CancellationId id, Command command, CancelledBy by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Order order = RequestedOrder.of(command.orderNumber(), orders::findToChange);
    Order.Changed cancelling = order.cancel(command.units(), by);
    Cancellation cancellation =
        new Cancellation(
            id, order.number(), order.retailerId(), by, command.reason(), cancelling.units(), now);
    orders.save(cancelling.order());
    OpenRequest.settle(requests, cancelling.order(), now);
    cancellations.add(cancellation);
    events.publish(cancellation.event(cancelling.order()));
    return CancellationDetail.of(cancellation, order);
  }
}
