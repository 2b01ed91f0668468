package dev.sellerdesk.nps.domain;

import java.time.Instant;

/** Where a survey is in its life: waiting or withheld, then sent, then answered or not. */
public sealed interface SurveyState {

  /** It waits until it is due. */
  record Scheduled() implements SurveyState {}

  /** It is never sent; the decision says why. */
  record Withheld() implements SurveyState {}

  /**
   * The case was reopened before it was due (N-11).
   *
   * @param by {@code CUSTOMER}, {@code SELLER} or another of the event's words
   */
  record Cancelled(Instant reopenedAt, String by) implements SurveyState {}

  /** The customer has the link and may answer while it lasts. */
  record Invited(Invitation invitation) implements SurveyState {}

  /** The customer answered; the score never changes again (N-14). */
  record Answered(Invitation invitation, SurveyResponse response) implements SurveyState {}

  /**
   * The customer did not answer in time (N-15). Time alone brings this about, so it is told from
   * the clock and never stored.
   */
  record Expired(Invitation invitation) implements SurveyState {}
}
