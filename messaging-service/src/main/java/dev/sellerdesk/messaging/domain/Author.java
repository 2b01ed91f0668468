package dev.sellerdesk.messaging.domain;

/** Who wrote a message. */
public enum Author {
  CUSTOMER,
  SELLER,
  /** The marketplace's customer care. */
  OPERATOR,
  SYSTEM
}
