package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.application.Position;
import dev.sellerdesk.messaging.application.TranslationVersion;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.List;

/** A seller's user reads the own account's conversations. */
public interface ReadConversation {

  Conversation conversation(QuestionId questionId);

  /** Oldest first. */
  List<ConversationMessage> messages(PageQuery query);

  ConversationMessage message(MessageQuery query);

  /** Every translation the message had, by language and oldest first (D6). */
  List<TranslationVersion> translations(MessageQuery query);

  record PageQuery(QuestionId questionId, Reader reader, Position after, int limit) {}

  record MessageQuery(QuestionId questionId, MessageId messageId, Reader reader) {}

  /** Who reads. */
  sealed interface Reader {}

  /** An employee of the retailer. */
  record SellerUser(String userId) implements Reader {}

  /** The marketplace's customer care. */
  record Operator(String userId) implements Reader {}

  /** The webshop, for the customer. */
  record Customer() implements Reader {}
}
