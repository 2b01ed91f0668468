package dev.sellerdesk.questions.domain;

/** What can happen to a case, as its history tells it. */
public enum Activity {
  OPENED,
  ORDER_BECAME_KNOWN,
  CUSTOMER_WROTE,
  SELLER_WROTE_TO_CUSTOMER,
  SELLER_WROTE_TO_OPERATOR,
  /** Seller and customer spoke by phone. */
  PHONE_CALL,
  CLOSED,
  REOPENED,
  WAITING_FOR_CUSTOMER,
  FOLLOW_UP_SET,
  FOLLOW_UP_CLEARED,
  FOLLOW_UP_DUE,
  NO_REPLY_NEEDED,
  OPEN_LONG,
  ESCALATED,
  FORWARDED,
  REMINDED,
  RETURNED,
  ASSIGNED,
  UNASSIGNED,
  TAGGED,
  NOTE_ADDED,
  READ,
  /** A duplicate was taken in. */
  DUPLICATE_TAKEN_IN,
  /** It was a duplicate and is closed with the other. */
  MERGED
}
