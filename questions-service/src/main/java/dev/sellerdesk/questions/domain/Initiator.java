package dev.sellerdesk.questions.domain;

/** Who began a case. */
public enum Initiator {
  CUSTOMER,
  SELLER,
  PARTNERSERVICE
}
