package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.FollowScans;
import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.application.port.out.CarrierScans.Parcel;
import dev.sellerdesk.orders.application.port.out.OrderEvents;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@UseCase
@AcrossRetailers
class FollowScansService implements FollowScans {

  private static final int PORTION = 100;

  private final CarrierScans scans;
  private final OrderRepository orders;
  private final ShipmentRepository shipments;
  private final OrderEvents events;

  FollowScansService(
      CarrierScans scans,
      OrderRepository orders,
      ShipmentRepository shipments,
      OrderEvents events) {
    this.scans = scans;
    this.orders = orders;
    this.shipments = shipments;
    this.events = events;
  }

  @Override
  public boolean follow() {
    Set<Parcel> due = scans.takeDue(PORTION);
    if (due.isEmpty()) {
      return false;
    }
    // In one order everywhere, so that two who follow never wait for each other.
    for (OrderNumber number : shipments.ordersWith(due)) {
      orders.findToChange(number).ifPresent(order -> follow(order, due));
    }
    return true;
  }

  private void follow(Order order, Set<Parcel> due) {
    Map<Shipment, Parcel> carried = new LinkedHashMap<>();
    for (Shipment shipment : shipments.of(order.number())) {
      Numbers.parcel(shipment)
          .filter(due::contains)
          .ifPresent(parcel -> carried.put(shipment, parcel));
    }
    // Read only now that the order is held: whoever held it before has seen no more than this.
    Map<Parcel, List<CarrierScan>> heard = scans.of(Set.copyOf(carried.values()));
    Order changed = order;
    for (Map.Entry<Shipment, Parcel> one : carried.entrySet()) {
      Shipment before = one.getKey();
      Shipment after = before.tracked(heard.getOrDefault(one.getValue(), List.of()));
      if (after.equals(before)) {
        continue;
      }
      if (after.deliveredSince(before)) {
        changed = changed.delivered(after.units());
      }
      shipments.save(after);
      after.progressSince(before).forEach(events::publish);
    }
    if (changed != order) {
      orders.save(changed);
    }
  }
}
