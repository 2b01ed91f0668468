package dev.sellerdesk.orders.domain.tracking;

/** Why a parcel is not with the customer. */
public enum FailureReason {
  NOT_AT_HOME,
  ADDRESS_INCORRECT,
  NO_ACCESS,
  REFUSED,
  NOT_COLLECTED,
  DAMAGED,
  LOST,
  CUSTOMS,
  WEATHER,
  CARRIER_DELAY,
  OTHER
}
