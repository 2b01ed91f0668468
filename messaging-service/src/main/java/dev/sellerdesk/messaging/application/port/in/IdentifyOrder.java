package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;

/** The order of a case became known only after the conversation had begun. */
public interface IdentifyOrder {

  void identify(QuestionId questionId, OrderKey order);
}
