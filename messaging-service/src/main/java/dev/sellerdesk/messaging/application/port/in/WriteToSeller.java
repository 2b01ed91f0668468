package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.domain.QuestionId;

/**
 * The marketplace's customer care writes to the seller about a case; no customer sees it.
 */
public interface WriteToSeller {

  ConversationMessage write(Command command);

  record Command(QuestionId questionId, String text) {}
}
