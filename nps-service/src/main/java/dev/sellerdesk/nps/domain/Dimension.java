package dev.sellerdesk.nps.domain;

/** By what the score of a period can be told apart. */
public enum Dimension {
  SUBJECT,
  CHANNEL,
  LANGUAGE,
  /** The seller's user who last wrote to the customer before the survey. */
  AGENT
}
