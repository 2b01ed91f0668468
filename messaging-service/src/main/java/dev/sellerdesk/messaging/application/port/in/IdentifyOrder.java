package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;

/** The order of a case became known only after the conversation had begun. */
public interface IdentifyOrder {

  /**
   * @throws dev.sellerdesk.messaging.domain.MessagingException.UnknownConversation if the case has
   *     not begun here
   */
  void identify(QuestionId questionId, OrderKey order);
}
