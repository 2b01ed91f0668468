package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.PlaceOrder;
import dev.sellerdesk.orders.application.port.out.OrderEvents;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderItemId;
import dev.sellerdesk.orders.domain.Placement;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.Optional;

// Across retailers, since the webshop belongs to none and a number is taken whoever has it.
@UseCase
@AcrossRetailers
class PlaceOrderService implements PlaceOrder {

  private final OrderRepository orders;
  private final OrderEvents events;
  private final Ids ids;
  private final Clock clock;

  PlaceOrderService(OrderRepository orders, OrderEvents events, Ids ids, Clock clock) {
    this.orders = orders;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome place(Command command) {
    Placement placement = command.placement();
    orders.awaitTurnToPlace(placement.orderNumber());
    Optional<Order> known = orders.find(placement.orderNumber());
    if (known.isPresent()) {
      known.get().confirmRepetition(placement);
      return new Outcome.KnownAlready(OrderDetail.of(known.get()), known.get().version());
    }
    Order.Placed placed =
        Order.place(placement, () -> new OrderItemId(ids.next()), clock.instant());
    orders.add(placed.order());
    events.publish(placed.event());
    return new Outcome.Placed(OrderDetail.of(placed.order()), placed.order().version());
  }
}
