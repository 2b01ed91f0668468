package dev.sellerdesk.orders.domain.tracking;

/**
 * What a carrier says happened to a parcel. Where bol has a code for it, the name is bol's; of two
 * at the same instant the later one here counts.
 */
public enum ScanCode {
  /** The carrier knows that the parcel will come. */
  PRE_ANNOUNCED(TrackingStatus.ANNOUNCED),
  AT_TRANSPORTER(TrackingStatus.IN_TRANSIT),
  IN_TRANSIT(TrackingStatus.IN_TRANSIT),
  /** Something is wrong; the reason says what. */
  EXCEPTION(TrackingStatus.EXCEPTION),
  OUT_FOR_DELIVERY(TrackingStatus.OUT_FOR_DELIVERY),
  /** The carrier was at the door in vain. */
  DELIVERY_FAILED(TrackingStatus.DELIVERY_FAILED),
  AT_PICK_UP_POINT(TrackingStatus.AT_PICK_UP_POINT),
  RETURNED_TO_SENDER(TrackingStatus.RETURNED),
  PICKED_UP_AT_PICK_UP_POINT(TrackingStatus.DELIVERED),
  DELIVERED_AT_NEIGHBOURS(TrackingStatus.DELIVERED),
  DELIVERED_AT_CUSTOMER(TrackingStatus.DELIVERED);

  private final TrackingStatus status;

  ScanCode(TrackingStatus status) {
    this.status = status;
  }

  TrackingStatus status() {
    return status;
  }

  boolean isDelivery() {
    return status == TrackingStatus.DELIVERED;
  }

  /** After it nothing is expected but a delivery after all, or a return. */
  boolean isEnd() {
    return isDelivery() || this == RETURNED_TO_SENDER;
  }

  /**
   * Whether the customer could have had the parcel (T-15): also when nobody was at home, and from
   * the moment on at which it lies at a pick-up point.
   */
  boolean isAttempt() {
    return isDelivery() || this == DELIVERY_FAILED || this == AT_PICK_UP_POINT;
  }

  /** Whether a reason belongs to it. */
  public boolean isFailure() {
    return this == EXCEPTION || this == DELIVERY_FAILED || this == RETURNED_TO_SENDER;
  }
}
