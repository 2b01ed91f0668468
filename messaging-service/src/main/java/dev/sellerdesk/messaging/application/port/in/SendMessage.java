package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * The seller answers, translated if he wishes (M-57). It goes out directly (M-16) or is refused;
 * never untranslated unasked.
 */
public interface SendMessage {

  ConversationMessage send(Command command);

  /**
   * @param translateTo {@code null} to send the text as it is
   */
  record Command(
      QuestionId questionId,
      String userId,
      String text,
      @Nullable Language translateTo,
      Recipient recipient,
      AfterSend afterSend) {}
}
