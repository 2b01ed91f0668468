package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ReadConversation;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.UseCase;
import java.util.List;

@UseCase
class ReadConversationService implements ReadConversation {

  private final ConversationReader reader;

  ReadConversationService(ConversationReader reader) {
    this.reader = reader;
  }

  @Override
  public Conversation conversation(QuestionId questionId) {
    Conversation conversation = reader.conversation(questionId);
    conversation.requireWithSeller();
    return conversation;
  }

  @Override
  public List<ConversationMessage> messages(PageQuery query) {
    return reader.messages(query);
  }

  @Override
  public ConversationMessage message(MessageQuery query) {
    return reader.message(query);
  }

  @Override
  public List<TranslationVersion> translations(MessageQuery query) {
    return reader.translations(query);
  }
}
