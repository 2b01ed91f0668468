package dev.sellerdesk.nps.domain;

import java.time.Instant;

/** Where a survey is in its life: waiting or withheld, then sent, then answered or not. */
public sealed interface SurveyState {

  /** It waits until it is due. */
  record Scheduled() implements SurveyState {}

  /** It is never sent; the decision says why. */
  record Withheld() implements SurveyState {}

  /** The case was reopened before it was due (N-11). */
  record Cancelled(Instant reopenedAt) implements SurveyState {}

  /** The customer has the link and may answer up to and including {@code expiresAt}. */
  record Invited(TokenHash token, Instant invitedAt, Instant expiresAt) implements SurveyState {}

  /** The customer answered; the score never changes again (N-14). */
  record Answered(TokenHash token, Instant invitedAt, Instant expiresAt, SurveyResponse response)
      implements SurveyState {}

  /**
   * The customer did not answer in time (N-15). Time alone brings this about, so it is told from
   * the clock and never stored.
   */
  record Expired(TokenHash token, Instant invitedAt, Instant expiresAt) implements SurveyState {}
}
