package dev.sellerdesk.messaging.domain;

/** What becomes of the case once the message was accepted for delivery. */
public enum AfterSend {
  KEEP_OPEN,
  WAIT_FOR_CUSTOMER,
  CLOSE_RESOLVED
}
