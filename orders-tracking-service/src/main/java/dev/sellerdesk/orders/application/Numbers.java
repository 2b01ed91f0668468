package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.NumberCheck;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.SealedNumber;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.shared.event.TrackAndTraceSealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the use cases about shipments say about numbers in the same words. */
final class Numbers {

  private static final String ELSEWHERE = "Another order has this number too";

  /** Seals the number of this shipment in the history of its order. */
  static TrackAndTraceSealed seal(
      ShipmentRepository shipments, Shipment shipment, String by, Instant now) {
    SealedNumber entry = shipments.history(shipment.orderNumber()).seal(shipment, by, now);
    shipments.append(entry);
    return new TrackAndTraceSealed(
        entry.orderNumber().value(),
        entry.shipmentId().value(),
        entry.retailerId().value(),
        entry.transporterCode(),
        entry.number(),
        entry.position(),
        entry.hash(),
        entry.sealedAt());
  }

  /** The shipment with what is odd about its number. */
  static ShipmentDetail shown(ShipmentRepository shipments, Shipment shipment, Order order) {
    List<String> warnings =
        shipment
            .transport()
            .number()
            .map(number ->
                warnings(
                    shipments,
                    shipment.transport().transporter().check(number.value()),
                    shipment.orderNumber()))
            .orElse(List.of());
    return ShipmentDetail.of(shipment, order, warnings);
  }

  private static List<String> warnings(
      ShipmentRepository shipments, NumberCheck check, OrderNumber order) {
    List<String> warnings = new ArrayList<>(check.doubts());
    if (shipments.isOnAnotherOrder(new TrackingNumber(check.number()), order)) {
      warnings.add(ELSEWHERE);
    }
    return warnings;
  }

  /** What is odd about a number that no shipment has yet. */
  static List<String> warnings(ShipmentRepository shipments, NumberCheck check) {
    List<String> warnings = new ArrayList<>(check.doubts());
    if (check.fault().isEmpty() && shipments.isUsed(new TrackingNumber(check.number()))) {
      warnings.add("A shipment has this number already");
    }
    return warnings;
  }

  private Numbers() {}
}
