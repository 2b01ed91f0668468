package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.application.port.out.OrderEvents;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.ShipmentId;
import dev.sellerdesk.orders.domain.Transporter;
import dev.sellerdesk.orders.domain.Transporters;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

@UseCase
class ShipOrderService implements ShipOrder {

  private final OrderRepository orders;
  private final ShipmentRepository shipments;
  private final CarrierScans scans;
  private final OrderEvents events;
  private final MarketplacePolicy policy;
  private final Ids ids;
  private final Clock clock;

  ShipOrderService(
      OrderRepository orders,
      ShipmentRepository shipments,
      CarrierScans scans,
      OrderEvents events,
      MarketplacePolicy policy,
      Ids ids,
      Clock clock) {
    this.orders = orders;
    this.shipments = shipments;
    this.scans = scans;
    this.events = events;
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome ship(Command command) {
    Order order =
        Optional.of(command.orderNumber())
            .filter(OrderNumber::isPossible)
            .flatMap(possible -> orders.findToChange(new OrderNumber(possible)))
            .orElseThrow(() -> new OrderException.NotFound(command.orderNumber()));
    Transporter transporter = Transporters.carrying(command.type(), command.transporterCode());
    Order.Shipping shipping = order.ship(command.units());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Shipment shipment =
        Shipment.confirm(
            new ShipmentId(ids.next()),
            order,
            shipping.units(),
            command.type(),
            transporter,
            command.number(),
            command.reference(),
            policy.shipping().parcelNeedsNumber(),
            now);
    orders.save(shipping.order());
    shipments.add(shipment);
    events.publish(shipment.shippedEvent(order));
    if (shipment.transport().number().isPresent()) {
      events.publish(Numbers.seal(shipments, scans, shipment, command.by(), now));
    }
    return new Outcome(Numbers.shown(shipments, scans, shipment, order), shipment.version());
  }
}
