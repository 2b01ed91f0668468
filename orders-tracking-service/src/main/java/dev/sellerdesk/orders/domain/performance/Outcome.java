package dev.sellerdesk.orders.domain.performance;

/** What one counted thing means for a standard. */
public enum Outcome {
  /** As the standard wants it. */
  MET,
  FAILED,
  /** Nobody knows, and nobody will: it is in no number (T-15). */
  UNMEASURED,
  /** Nobody can know yet. */
  PENDING
}
