package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ReadConversation.Customer;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.MessageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.Operator;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.PageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.Reader;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.SellerUser;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.ConversationReadModel;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.LanguagePreference.User;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.UseCase;
import java.util.List;

/**
 * Reading, for whoever may: which retailers' conversations there are is decided by the use case
 * that asks.
 */
@UseCase
class ConversationReader {

  private final ConversationRepository conversations;
  private final ConversationReadModel readModel;
  private final ContactDirectory contacts;
  private final ReadingLanguages languages;

  ConversationReader(
      ConversationRepository conversations,
      ConversationReadModel readModel,
      ContactDirectory contacts,
      ReadingLanguages languages) {
    this.conversations = conversations;
    this.readModel = readModel;
    this.contacts = contacts;
    this.languages = languages;
  }

  Conversation conversation(QuestionId id) {
    return conversations.find(id).orElseThrow(() -> new MessagingException.UnknownConversation(id));
  }

  List<ConversationMessage> messages(PageQuery query) {
    Conversation conversation = conversation(query.questionId());
    guard(query.reader(), conversation);
    return readModel.messages(
        conversation.id(), viewer(query.reader(), conversation), query.after(), query.limit());
  }

  ConversationMessage message(MessageQuery query) {
    Conversation conversation = conversation(query.questionId());
    guard(query.reader(), conversation);
    return readModel
        .message(conversation.id(), query.messageId(), viewer(query.reader(), conversation))
        .orElseThrow(() -> new MessagingException.UnknownMessage(query.messageId()));
  }

  List<TranslationVersion> translations(MessageQuery query) {
    return readModel.translations(message(query).message().id());
  }

  private static void guard(Reader reader, Conversation conversation) {
    if (reader instanceof SellerUser) {
      conversation.requireWithSeller();
    }
  }

  private Viewer viewer(Reader reader, Conversation conversation) {
    String retailerId = conversation.order().retailerId();
    return switch (reader) {
      case SellerUser(var userId) ->
          new Viewer(userId, languages.of(retailerId, new User(userId)).preferred(), false);
      case Operator(var userId) ->
          new Viewer(userId, languages.ofAccount(retailerId).preferred(), false);
      case Customer() ->
          new Viewer(
              "",
              contacts
                  .find(conversation.order())
                  .map(CustomerContact::language)
                  .orElse(Language.NL),
              true);
    };
  }
}
