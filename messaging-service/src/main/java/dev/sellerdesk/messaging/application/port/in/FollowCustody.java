package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;

/**
 * The case went from the seller to Partnerservice or back. Both throw {@link
 * dev.sellerdesk.messaging.domain.MessagingException.UnknownConversation} if it has not begun here.
 */
public interface FollowCustody {

  /** From now on the seller neither sees the conversation nor writes in it. */
  void toPartnerservice(QuestionId questionId, Instant at);

  /** The seller has it (again). */
  void toSeller(QuestionId questionId, Instant at);
}
