package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.OrderFacts;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.Optional;

/** Orders, shipments and cases tell what a seller's message can mention (M-43, M-63). */
public interface LearnFacts {

  void ofOrder(OrderKey order, OrderFacts facts);

  void ofCase(
      QuestionId questionId, String retailerId, Optional<String> subject, Optional<String> item);
}
