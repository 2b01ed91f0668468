package dev.sellerdesk.questions.domain;

/** What the seller decided about the case when sending a message. */
public enum AfterSend {
  KEEP_OPEN,
  WAIT_FOR_CUSTOMER,
  CLOSE_RESOLVED
}
