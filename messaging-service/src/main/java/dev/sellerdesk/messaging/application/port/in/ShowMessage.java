package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A user reverts one message to its original, or goes back to the translation (M-56). Nobody else's
 * view changes.
 */
public interface ShowMessage {

  ConversationMessage show(Command command);

  /**
   * @param basedOn the version the user saw; {@code null} if that does not matter
   */
  record Command(
      QuestionId questionId,
      MessageId messageId,
      String userId,
      Shown show,
      @Nullable Long basedOn) {}
}
