package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.CancelOrder;
import dev.sellerdesk.orders.application.port.out.CancellationRepository;
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
import java.time.temporal.ChronoUnit;
import java.util.List;

@UseCase
class CancelOrderService implements CancelOrder {

  private final OrderRepository orders;
  private final CancellationRepository cancellations;
  private final OrderEvents events;
  private final Ids ids;
  private final Clock clock;

  CancelOrderService(
      OrderRepository orders,
      CancellationRepository cancellations,
      OrderEvents events,
      Ids ids,
      Clock clock) {
    this.orders = orders;
    this.cancellations = cancellations;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public CancellationDetail bySeller(Command command) {
    return cancel(command, CancelledBy.SELLER);
  }

  @Override
  @AcrossRetailers
  public CancellationDetail byWebshop(Command command) {
    return cancel(command, CancelledBy.WEBSHOP);
  }

  @Override
  public List<CancellationDetail> of(String orderNumber) {
    Order order = RequestedOrder.of(orderNumber, orders::find);
    return cancellations.of(order.number()).stream()
        .map(cancellation -> CancellationDetail.of(cancellation, order))
        .toList();
  }

  private CancellationDetail cancel(Command command, CancelledBy by) {
    Order order = RequestedOrder.of(command.orderNumber(), orders::findToChange);
    Order.Cancelling cancelling = order.cancel(command.units(), by);
    Cancellation cancellation =
        new Cancellation(
            new CancellationId(ids.next()),
            order.number(),
            order.retailerId(),
            by,
            command.reason(),
            cancelling.units(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    orders.save(cancelling.order());
    cancellations.add(cancellation);
    events.publish(cancellation.event(cancelling.order()));
    return CancellationDetail.of(cancellation, order);
  }
}
