package dev.sellerdesk.messaging.domain;

/** What a seller is told about a case that no new message tells. */
public enum CaseNews {
  /** Partnerservice handed the case to the seller. */
  FORWARDED,
  /** A forwarded case waits for its answer and goes back soon. */
  FORWARDED_REMINDER,
  /** The seller wanted to come back to the case now. */
  FOLLOW_UP_DUE,
  /** The letter with which the seller began a contact could not be made as wanted (M-57). */
  FIRST_LETTER_KEPT
}
