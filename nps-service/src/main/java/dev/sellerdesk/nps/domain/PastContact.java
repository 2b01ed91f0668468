package dev.sellerdesk.nps.domain;

import java.time.Instant;

/**
 * What happened before, as far as it speaks against another survey. An instant is {@link #NEVER}
 * where nothing happened.
 *
 * @param reopenedAt when this case was last reopened (N-11)
 * @param caseSurveyAt when the last other survey about this case was sent, or is going to be (N-12)
 * @param customerInvitedAt when this customer last got a survey, whichever retailer it was about
 *     (N-13)
 * @param unsubscribed whether the customer wants no surveys any more, of whichever retailer (D9)
 */
public record PastContact(
    Instant reopenedAt, Instant caseSurveyAt, Instant customerInvitedAt, boolean unsubscribed) {

  public static final Instant NEVER = Instant.MIN;
  public static final PastContact NONE = new PastContact(NEVER, NEVER, NEVER, false);
}
