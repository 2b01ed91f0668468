package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.OpenConversation;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.MessageRepository;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.CaseState;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.Custody;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.platform.UseCase;
import java.util.Optional;

@UseCase
class OpenConversationService implements OpenConversation {

  private final ConversationRepository conversations;
  private final MessageRepository messages;
  private final LanguageDetector detector;
  private final Correspondence correspondence;
  private final FirstLetter firstLetter;

  OpenConversationService(
      ConversationRepository conversations,
      MessageRepository messages,
      LanguageDetector detector,
      Correspondence correspondence,
      FirstLetter firstLetter) {
    this.conversations = conversations;
    this.messages = messages;
    this.detector = detector;
    this.correspondence = correspondence;
    this.firstLetter = firstLetter;
  }

  @Override
  public void open(Command command) {
    if (messages.find(command.messageId()).isPresent()) {
      return;
    }
    // It may exist already: the case was closed or reopened by an event that overtook this one.
    Conversation conversation =
        conversations.find(command.questionId()).orElseGet(() -> begun(command));
    conversations.save(conversation);
    if (command.author() == Author.SELLER) {
      firstLetter.write(conversation, command);
      return;
    }
    Optional<Language> language =
        Optional.ofNullable(command.language()).or(() -> detector.detect(command.text()));
    Message first =
        conversation.begin(
            command.messageId(),
            command.author(),
            new Wording(SourceLanguage.of(language), command.text()),
            command.openedAt());
    correspondence.incoming(conversation, first, false);
  }

  private static Conversation begun(Command command) {
    return new Conversation(
        command.questionId(),
        command.caseNumber(),
        command.order(),
        command.channel(),
        new CaseState.Open(command.openedAt()),
        command.heldByPartnerservice()
            ? new Custody.WithPartnerservice(command.openedAt())
            : Custody.FROM_THE_START);
  }
}
