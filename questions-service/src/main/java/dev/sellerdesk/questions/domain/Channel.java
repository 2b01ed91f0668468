package dev.sellerdesk.questions.domain;

/** How the customer and the seller talk in a case. */
public enum Channel {
  EMAIL,
  DM,
  PHONE
}
