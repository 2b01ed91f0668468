package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.application.port.out.CarrierScans.Parcel;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.NumberCheck;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.SealedNumber;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import dev.sellerdesk.shared.event.TrackAndTraceSealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the use cases about shipments say about numbers in the same words. */
final class Numbers {

  private static final String ELSEWHERE = "Another order has this number too";

  /**
   * Seals the number of this shipment in the history of its order. The carrier may have said
   * something about it before.
   */
  static TrackAndTraceSealed seal(
      ShipmentRepository shipments, CarrierScans scans, Shipment shipment, String by, Instant now) {
    SealedNumber entry = shipments.history(shipment.orderNumber()).seal(shipment, by, now);
    shipments.append(entry);
    parcel(shipment).ifPresent(scans::makeDue);
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

  /** How its carrier knows it; empty without a number. */
  static Optional<Parcel> parcel(Shipment shipment) {
    return shipment
        .transport()
        .number()
        .map(number -> new Parcel(shipment.transport().transporter().code(), number));
  }

  /** The shipment with what is odd about its number, and what its carrier says. */
  static ShipmentDetail shown(
      ShipmentRepository shipments, CarrierScans scans, Shipment shipment, Order order) {
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
    List<CarrierScan> heard =
        parcel(shipment)
            .map(parcel -> scans.of(List.of(parcel)).getOrDefault(parcel, List.of()))
            .orElse(List.of());
    return ShipmentDetail.of(
        shipment, order, warnings, heard.stream().filter(shipment::concerns).toList());
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
