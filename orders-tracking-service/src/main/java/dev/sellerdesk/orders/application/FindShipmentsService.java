package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.FindShipments;
import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.ShipmentId;
import dev.sellerdesk.orders.domain.TrackingHistory;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.util.List;
import java.util.Optional;

@UseCase
class FindShipmentsService implements FindShipments {

  private final OrderRepository orders;
  private final ShipmentRepository shipments;
  private final CarrierScans scans;

  FindShipmentsService(OrderRepository orders, ShipmentRepository shipments, CarrierScans scans) {
    this.orders = orders;
    this.shipments = shipments;
    this.scans = scans;
  }

  @Override
  public ShipOrder.Outcome one(ShipmentId id) {
    Shipment shipment =
        shipments.find(id).orElseThrow(() -> new OrderException.ShipmentNotFound(id));
    Order order = RequestedOrder.of(shipment.orderNumber().value(), orders::find);
    return new ShipOrder.Outcome(
        Numbers.shown(shipments, scans, shipment, order), shipment.version());
  }

  @Override
  public List<ShipmentDetail> of(String orderNumber) {
    Order order = RequestedOrder.of(orderNumber, orders::find);
    return shipments.of(order.number()).stream()
        .map(shipment -> Numbers.shown(shipments, scans, shipment, order))
        .toList();
  }

  @Override
  public HistoryVerdict verify(String orderNumber) {
    Order order = RequestedOrder.of(orderNumber, orders::find);
    TrackingHistory history = shipments.history(order.number());
    Optional<TrackingHistory.Break> found = history.firstBreak(shipments.of(order.number()));
    return new HistoryVerdict(
        orderNumber,
        found.isEmpty(),
        history.entries().size(),
        found.map(TrackingHistory.Break::position).orElse(null),
        found.map(TrackingHistory.Break::reason).orElse(null));
  }

  @Override
  @AcrossRetailers
  public HistoryVerdict verifyOfAnyRetailer(String orderNumber) {
    return verify(orderNumber);
  }
}
