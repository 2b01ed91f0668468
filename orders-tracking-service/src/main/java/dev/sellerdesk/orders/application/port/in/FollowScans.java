package dev.sellerdesk.orders.application.port.in;

/** Shipments catch up with what their carriers have said. */
public interface FollowScans {

  /**
   * The next portion, in one transaction. Announces {@code ShipmentProgressed} for each shipment
   * whose status changed and {@code ShipmentDelivered}, once, when it arrived.
   *
   * @return whether there may be more
   */
  boolean follow();
}
