package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.FillNumber;
import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.application.port.out.OrderEvents;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.Transporter;
import dev.sellerdesk.orders.domain.Transporters;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;

@UseCase
class FillNumberService implements FillNumber {

  private final OrderRepository orders;
  private final ShipmentRepository shipments;
  private final CarrierScans scans;
  private final OrderEvents events;
  private final Clock clock;

  FillNumberService(
      OrderRepository orders,
      ShipmentRepository shipments,
      CarrierScans scans,
      OrderEvents events,
      Clock clock) {
    this.orders = orders;
    this.shipments = shipments;
    this.scans = scans;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ShipOrder.Outcome fill(Command command) {
    // The order is held first: of many who fill at once, each sees what the one before left.
    Order order =
        shipments
            .orderOf(command.shipment())
            .flatMap(orders::findToChange)
            .orElseThrow(() -> new OrderException.ShipmentNotFound(command.shipment()));
    Shipment before =
        shipments
            .find(command.shipment())
            .orElseThrow(() -> new OrderException.ShipmentNotFound(command.shipment()));
    Transporter by =
        command.transporterCode().map(Transporters::named).orElse(before.transport().transporter());
    Shipment filled = before.filledWith(by, command.number());
    if (filled.equals(before)) {
      return outcome(before, order);
    }
    Shipment kept = shipments.save(filled);
    events.publish(Numbers.seal(shipments, scans, kept, command.by(), clock.instant()));
    return outcome(kept, order);
  }

  private ShipOrder.Outcome outcome(Shipment shipment, Order order) {
    return new ShipOrder.Outcome(
        Numbers.shown(shipments, scans, shipment, order), shipment.version());
  }
}
