package dev.sellerdesk.orders.domain;

/** What kind of shipment it is; only a parcel must have a number (T-02, T-03). */
public enum ShipmentType {
  PARCEL,
  LETTER,
  /** The retailer agrees with the customer when to come (T-10). */
  APPOINTMENT
}
