package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;

/** The case is a duplicate: what the customer writes in it from now on belongs to another one. */
public interface MergeConversation {

  /**
   * @throws dev.sellerdesk.messaging.domain.MessagingException.UnknownConversation if the case has
   *     not begun here
   */
  void merge(QuestionId questionId, QuestionId into, Instant at);
}
