package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;

/** The case is open again: the seller can send. */
public interface ReopenConversation {

  void reopen(Command command);

  record Command(QuestionId questionId, Instant reopenedAt) {}
}
