package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.application.port.out.CancellationRequests;
import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.application.port.out.CarrierScripts;
import dev.sellerdesk.orders.application.port.out.LabelRepository;
import dev.sellerdesk.orders.application.port.out.OrderEvents;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.ShipmentId;
import dev.sellerdesk.orders.domain.ShippingLabel;
import dev.sellerdesk.orders.domain.Transporter;
import dev.sellerdesk.orders.domain.Transporters;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

@UseCase
class ShipOrderService implements ShipOrder {

  private final OrderRepository orders;
  private final ShipmentRepository shipments;
  private final CarrierScans scans;
  private final LabelRepository labels;
  private final CarrierScripts scripts;
  private final CancellationRequests requests;
  private final OrderEvents events;
  private final MarketplacePolicy policy;
  private final Ids ids;
  private final Clock clock;

  ShipOrderService(
      OrderRepository orders,
      ShipmentRepository shipments,
      CarrierScans scans,
      LabelRepository labels,
      CarrierScripts scripts,
      CancellationRequests requests,
      OrderEvents events,
      MarketplacePolicy policy,
      Ids ids,
      Clock clock) {
    this.orders = orders;
    this.shipments = shipments;
    this.scans = scans;
    this.labels = labels;
    this.scripts = scripts;
    this.requests = requests;
    this.events = events;
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome ship(Command command) {
    Order order = RequestedOrder.of(command.orderNumber(), orders::findToChange);
    return switch (command) {
      case WithTransport own -> ship(order, own);
      case WithLabel labelled -> ship(order, labelled);
    };
  }

  private Outcome ship(Order order, WithTransport command) {
    Transporter transporter = Transporters.carrying(command.type(), command.transporterCode());
    Order.Changed shipping = order.ship(command.units());
    Instant now = now();
    Shipment shipment =
        Shipment.confirm(
            new ShipmentId(ids.next()),
            order,
            shipping.units(),
            command.type(),
            transporter,
            command.number(),
            command.reference(),
            policy.shipping().parcelNeedsNumber() && !command.imported(),
            now);
    return confirmed(shipping.order(), shipment, command.by(), now);
  }

  private Outcome ship(Order order, WithLabel command) {
    ShippingLabel label =
        labels
            .findToChange(command.label())
            .orElseThrow(() -> new OrderException.LabelNotFound(command.label()));
    ShipmentId id = new ShipmentId(ids.next());
    ShippingLabel used = label.usedBy(id, order.number());
    CarrierLabel sold = used.requireSold();
    Order.Changed shipping = order.ship(command.units());
    Instant now = now();
    Shipment shipment = Shipment.confirm(id, order, shipping.units(), sold, now);
    labels.save(used);
    scripts.play(sold, now);
    return confirmed(shipping.order(), shipment, command.by(), now);
  }

  private Outcome confirmed(Order order, Shipment shipment, String by, Instant now) {
    orders.save(order);
    OpenRequest.settle(requests, order, now);
    shipments.add(shipment);
    events.publish(shipment.shippedEvent(order));
    if (shipment.transport().number().isPresent()) {
      events.publish(Numbers.seal(shipments, scans, shipment, by, now));
    }
    return new Outcome(Numbers.shown(shipments, scans, shipment, order), shipment.version());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
