package dev.sellerdesk.orders.domain.tracking;

/** How far a parcel is; it follows from all scans and is never set. */
public enum TrackingStatus {
  /** The carrier has said nothing yet. */
  NOT_SCANNED,
  /** The carrier knows of it and does not have it. */
  ANNOUNCED,
  IN_TRANSIT,
  EXCEPTION,
  OUT_FOR_DELIVERY,
  DELIVERY_FAILED,
  AT_PICK_UP_POINT,
  RETURNED,
  DELIVERED
}
