package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case began: its first message begins the conversation, and the seller is told of it once
 * (Q-11).
 */
public interface OpenConversation {

  void open(Command command);

  /**
   * @param language what the sender says it is written in; {@code null} to find out
   */
  record Command(
      QuestionId questionId,
      String caseNumber,
      OrderKey order,
      Channel channel,
      Author author,
      @Nullable Language language,
      MessageId messageId,
      String text,
      Instant openedAt) {}
}
