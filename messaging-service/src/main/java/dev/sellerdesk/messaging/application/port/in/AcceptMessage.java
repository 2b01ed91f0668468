package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.domain.Answer;
import dev.sellerdesk.messaging.domain.QuestionId;

/** Accepts a seller's finished message for delivery; that is contact in the sense of Q-35. */
public interface AcceptMessage {

  ConversationMessage accept(Command command);

  record Command(QuestionId questionId, Answer answer) {}
}
