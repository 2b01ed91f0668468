package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.MessageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.PageQuery;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.List;

/**
 * The marketplace reads conversations of any retailer: its customer care, and the webshop for the
 * customer.
 */
public interface ReadAnyConversation {

  Conversation conversation(QuestionId questionId);

  /** Oldest first. */
  List<ConversationMessage> messages(PageQuery query);

  ConversationMessage message(MessageQuery query);
}
