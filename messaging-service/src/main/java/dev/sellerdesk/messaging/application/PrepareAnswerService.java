package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.PrepareAnswer;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.LanguagePreference.User;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.platform.UseCase;
import java.util.List;

@UseCase
class PrepareAnswerService implements PrepareAnswer {

  private final ConversationRepository conversations;
  private final ContactDirectory contacts;
  private final ReadingLanguages languages;

  PrepareAnswerService(
      ConversationRepository conversations, ContactDirectory contacts, ReadingLanguages languages) {
    this.conversations = conversations;
    this.contacts = contacts;
    this.languages = languages;
  }

  @Override
  public Preparation prepare(Query query) {
    Conversation conversation =
        conversations
            .find(query.questionId())
            .orElseThrow(() -> new MessagingException.UnknownConversation(query.questionId()));
    conversation.requireOpen();
    String retailerId = conversation.order().retailerId();
    return new Preparation(
        retailerId,
        languages.of(retailerId, new User(query.userId())).preferred(),
        contacts.find(conversation.order()).map(CustomerContact::names).orElse(List.of()));
  }
}
