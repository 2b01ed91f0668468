package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.SealedNumber;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.ShipmentId;
import dev.sellerdesk.orders.domain.TrackingHistory;
import dev.sellerdesk.orders.domain.TrackingNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Where shipments and the histories of their numbers are kept. Whoever changes a shipment holds its
 * order, see {@link OrderRepository#findToChange}.
 */
public interface ShipmentRepository {

  /** The order of a shipment, so that it can be held before the shipment is read. */
  Optional<OrderNumber> orderOf(ShipmentId id);

  Optional<Shipment> find(ShipmentId id);

  /** All of an order, the first one first. */
  List<Shipment> of(OrderNumber orderNumber);

  void add(Shipment shipment);

  /**
   * Keeps the number that a shipment got, and what its carrier says.
   *
   * @return the shipment as it is now
   */
  Shipment save(Shipment shipment);

  TrackingHistory history(OrderNumber orderNumber);

  /** Adds an entry to a history; none is ever changed or removed (T-11). */
  void append(SealedNumber entry);

  /** Whether a shipment of another order has this number (T-12). */
  boolean isOnAnotherOrder(TrackingNumber number, OrderNumber orderNumber);

  /** Those of these numbers that a shipment with this carrier has. */
  Set<String> known(String transporterCode, Set<String> numbers);

  /** The orders that have one of these parcels, by their numbers. */
  SortedSet<OrderNumber> ordersWith(Set<CarrierScans.Parcel> parcels);

  /** Whether any shipment has this number. */
  boolean isUsed(TrackingNumber number);
}
