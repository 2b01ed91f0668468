package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.ConversationReadModel;
import dev.sellerdesk.messaging.application.port.out.MessageRepository;
import dev.sellerdesk.messaging.application.port.out.ViewChoices;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.Shown;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryMessages implements MessageRepository, ConversationReadModel, ViewChoices {

  private record Choice(Shown shown, long version) {}

  private final InMemoryMails mails;
  private final Map<MessageId, Message> all = new LinkedHashMap<>();
  private final Map<String, Choice> choices = new LinkedHashMap<>();

  InMemoryMessages(InMemoryMails mails) {
    this.mails = mails;
  }

  @Override
  public Optional<Message> find(MessageId id) {
    return Optional.ofNullable(all.get(id)).map(InMemoryMessages::copy);
  }

  @Override
  public Optional<Message> latestOfCustomer(QuestionId questionId) {
    return all.values().stream()
        .filter(message -> message.questionId().equals(questionId))
        .filter(message -> message.author() == Author.CUSTOMER)
        .max(ORDER)
        .map(InMemoryMessages::copy);
  }

  @Override
  public void save(Message message) {
    all.put(message.id(), copy(message));
  }

  @Override
  public List<ConversationMessage> messages(
      QuestionId questionId, Viewer viewer, Position after, int limit) {
    return all.values().stream()
        .filter(message -> message.questionId().equals(questionId) && visible(message, viewer))
        .sorted(ORDER)
        .filter(message -> ORDER_OF_POSITIONS.compare(position(message), after) > 0)
        .limit(limit)
        .map(message -> seen(message, viewer))
        .toList();
  }

  @Override
  public Optional<ConversationMessage> message(
      QuestionId questionId, MessageId messageId, Viewer viewer) {
    return messages(questionId, viewer, Position.START, Integer.MAX_VALUE).stream()
        .filter(seen -> seen.message().id().equals(messageId))
        .findFirst();
  }

  @Override
  public List<TranslationVersion> translations(MessageId messageId) {
    return List.of();
  }

  @Override
  public void choose(Message message, String userId, Shown show) {
    choices.merge(
        message.id() + userId,
        new Choice(show, 1),
        (old, chosen) -> new Choice(show, old.version() + 1));
  }

  List<Message> all() {
    return List.copyOf(all.values());
  }

  private static final Comparator<Position> ORDER_OF_POSITIONS =
      Comparator.comparing(Position::sentAt)
          .thenComparing(position -> position.messageId().toString());
  private static final Comparator<Message> ORDER =
      Comparator.comparing(InMemoryMessages::position, ORDER_OF_POSITIONS);

  private static Position position(Message message) {
    return new Position(message.sentAt(), message.id().value());
  }

  private static boolean visible(Message message, Viewer viewer) {
    return !viewer.onlyCustomers()
        || message.author() == Author.CUSTOMER
        || message.recipient() == Recipient.CUSTOMER;
  }

  private ConversationMessage seen(Message message, Viewer viewer) {
    Choice choice = choices.get(message.id() + viewer.userId());
    Delivery delivery =
        mails
            .about(MailKind.CUSTOMER_MESSAGE, message.id().value())
            .map(mail -> Delivery.of(mail.state()))
            .orElseGet(() -> new Delivery.Sent(message.sentAt()));
    return new ConversationMessage(
        copy(message),
        choice == null
            ? Shown.byDefault(message.translations(), viewer.preferred())
            : choice.shown(),
        delivery,
        choice == null ? 0 : choice.version(),
        List.of());
  }

  private static Message copy(Message m) {
    return new Message(
        m.id(),
        m.questionId(),
        m.retailerId(),
        m.author(),
        m.recipient(),
        m.channel(),
        m.sentAt(),
        m.original(),
        m.sent(),
        m.fingerprint(),
        m.attachments(),
        m.translations(),
        m.attempts());
  }
}
