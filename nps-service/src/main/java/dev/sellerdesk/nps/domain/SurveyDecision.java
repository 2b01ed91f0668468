package dev.sellerdesk.nps.domain;

import java.time.Instant;

/**
 * Whether a customer is asked, and why. Each closing has exactly one decision; it is made at
 * closing and made final when the survey is due or the case is reopened before.
 */
public record SurveyDecision(Outcome outcome, SurveyReason reason, Instant decidedAt) {

  /** How the matter stands. */
  public enum Outcome {
    /** It will be sent when due, unless something comes in between. */
    SCHEDULED,
    /** It was sent inside the sending window. */
    SENT,
    /** It was sent after the sending window. */
    DELAYED,
    /** The case was reopened before it was due. */
    CANCELLED,
    /** A rule spoke against it, at closing or when it was due. */
    NOT_SENT
  }
}
