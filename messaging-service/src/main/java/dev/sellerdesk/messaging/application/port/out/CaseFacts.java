package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.application.OrderFacts;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.Optional;

/** What is known of the order and the shipment a conversation is about (M-43, M-63). */
public interface CaseFacts {

  /** Empty facts for what nobody told us yet. */
  OrderFacts of(Conversation conversation);

  /** The code of the subject the case was opened under. */
  Optional<String> subject(QuestionId questionId);

  /** What is empty in the facts stays as it was known. */
  void learnOfOrder(OrderKey order, OrderFacts facts);

  void learnOfCase(
      QuestionId questionId, String retailerId, Optional<String> subject, Optional<String> item);
}
