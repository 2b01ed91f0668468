package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.FindUntranslated;
import dev.sellerdesk.messaging.application.port.in.RecordTranslations;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.MessageRepository;
import dev.sellerdesk.messaging.application.port.out.TranslationWork;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@UseCase
class TranslationsService implements FindUntranslated, RecordTranslations {

  private final MessageRepository messages;
  private final ConversationRepository conversations;
  private final ContactDirectory contacts;
  private final TranslationWork work;
  private final Clock clock;

  TranslationsService(
      MessageRepository messages,
      ConversationRepository conversations,
      ContactDirectory contacts,
      TranslationWork work,
      Clock clock) {
    this.messages = messages;
    this.conversations = conversations;
    this.contacts = contacts;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Optional<Untranslated> find(Query query) {
    return awaiting(query.messageId(), query.attempt())
        .filter(message -> !message.owed().isEmpty())
        .flatMap(message ->
            message
                .original()
                .language()
                .known()
                .map(from ->
                    new Untranslated(
                        message.retailerId(),
                        from,
                        message.owed(),
                        message.original().text(),
                        namesIn(message))));
  }

  @Override
  public void record(Command command) {
    awaiting(command.messageId(), command.attempt())
        .ifPresent(message -> {
          Optional<Instant> again = message.translated(command.translations(), clock.instant());
          messages.save(message);
          again.ifPresent(at -> work.schedule(message, at));
        });
  }

  /** Work may be done twice after a crash; the count of attempts tells the second time. */
  private Optional<Message> awaiting(MessageId id, int attempt) {
    return messages.find(id).filter(message -> message.attempts() == attempt);
  }

  private List<String> namesIn(Message message) {
    return conversations
        .find(message.questionId())
        .map(Conversation::order)
        .flatMap(contacts::find)
        .map(CustomerContact::names)
        .orElse(List.of());
  }
}
