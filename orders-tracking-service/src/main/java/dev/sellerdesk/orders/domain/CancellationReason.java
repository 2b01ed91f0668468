package dev.sellerdesk.orders.domain;

/** Why units are cancelled, in the codes that clients of the marketplace know. */
public enum CancellationReason {
  OUT_OF_STOCK,
  REQUESTED_BY_CUSTOMER,
  BAD_CONDITION,
  HIGHER_SHIPCOST,
  INCORRECT_PRICE,
  NOT_AVAIL_IN_TIME,
  NO_BOL_GUARANTEE,
  ORDERED_TWICE,
  RETAIN_ITEM,
  TECH_ISSUE,
  UNFINDABLE_ITEM,
  OTHER
}
