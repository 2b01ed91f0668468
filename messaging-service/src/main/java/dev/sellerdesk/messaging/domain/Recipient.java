package dev.sellerdesk.messaging.domain;

/** For whom a message is. What is for the operator never reaches the customer. */
public enum Recipient {
  CUSTOMER,
  SELLER,
  OPERATOR
}
