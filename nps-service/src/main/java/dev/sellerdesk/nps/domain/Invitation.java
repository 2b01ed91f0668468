package dev.sellerdesk.nps.domain;

import java.time.Instant;

/**
 * What was sent to the customer.
 *
 * @param expiresAt the last instant at which the link answers (N-15)
 * @param questions the version of the questions it asks, fixed with it (N-04)
 * @param agent who of the seller's users last wrote to the customer before, {@link #UNKNOWN_AGENT}
 *     where nobody did on the platform
 */
public record Invitation(
    TokenHash token, Instant sentAt, Instant expiresAt, int questions, String agent) {

  public static final String UNKNOWN_AGENT = "";

  Invitation endingAt(Instant end) {
    return end.isBefore(expiresAt) ? new Invitation(token, sentAt, end, questions, agent) : this;
  }
}
