package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer writes again in a conversation, open or closed. The seller is told of it
 * (Q-11).
 */
public interface ReceiveCustomerMessage {

  ConversationMessage receive(Command command);

  /**
   * @param language what the webshop says it is written in; {@code null} to find out
   */
  record Command(
      QuestionId questionId, String text, @Nullable Language language, List<UUID> attachments) {}
}
