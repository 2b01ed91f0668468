package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case began: its first message begins the conversation, and the seller is told of it once
 * (Q-11).
 */
public interface OpenConversation {

  void open(Command command);

  /**
   * @param language what the sender says it is written in; {@code null} to find out
   * @param heldByPartnerservice whether the seller must not know of it yet
   * @param translateTo in which language the customer gets a seller's first letter (M-57)
   * @param openedBy the seller's user who began it; empty when no seller did
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
      Instant openedAt,
      boolean heldByPartnerservice,
      Optional<Language> translateTo,
      String openedBy) {}
}
