package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

class InMemoryMails implements OutgoingMailRepository {

  private final Map<UUID, OutgoingMail> all = new LinkedHashMap<>();
  private final Predicate<OrderKey> addressKnown;

  /** In which conversation a message stands, and about which order that is. */
  Function<UUID, Optional<Conversation>> conversationOf = _ -> Optional.empty();

  InMemoryMails(Predicate<OrderKey> addressKnown) {
    this.addressKnown = addressKnown;
  }

  @Override
  public boolean exists(MailKind kind, UUID about) {
    return about(kind, about).isPresent();
  }

  @Override
  public void save(OutgoingMail mail) {
    all.put(mail.id(), copy(mail));
  }

  @Override
  public Optional<OutgoingMail> claimDue(Instant now) {
    return queued()
        .filter(mail -> !due(mail).isAfter(now))
        .min(Comparator.comparing(InMemoryMails::due))
        .map(InMemoryMails::copy);
  }

  @Override
  public List<OutgoingMail> awaitingAddressOf(OrderKey order) {
    return awaiting().filter(mail -> mail.order().equals(order)).map(InMemoryMails::copy).toList();
  }

  @Override
  public List<OutgoingMail> awaitingAddressIn(QuestionId questionId) {
    return awaiting()
        .filter(mail -> mail.kind() == MailKind.CUSTOMER_MESSAGE)
        .filter(mail ->
            conversationOf.apply(mail.about()).filter(c -> c.id().equals(questionId)).isPresent())
        .map(InMemoryMails::copy)
        .toList();
  }

  @Override
  public List<QuestionId> identifiedMeanwhile(int limit) {
    return awaiting()
        .filter(mail -> mail.order().orderNumber().isEmpty())
        .flatMap(mail -> conversationOf.apply(mail.about()).stream())
        .filter(conversation -> !conversation.order().orderNumber().isEmpty())
        .map(Conversation::id)
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public List<OutgoingMail> awaitingKnownAddress(int limit) {
    return awaiting()
        .filter(mail -> addressKnown.test(mail.order()))
        .limit(limit)
        .map(InMemoryMails::copy)
        .toList();
  }

  @Override
  public MailBacklog backlog(Instant now) {
    Duration oldest =
        queued()
            .map(InMemoryMails::due)
            .min(Comparator.naturalOrder())
            .map(due -> due.isAfter(now) ? Duration.ZERO : Duration.between(due, now))
            .orElse(Duration.ZERO);
    return new MailBacklog(queued().count(), awaiting().count(), oldest);
  }

  List<OutgoingMail> all() {
    return List.copyOf(all.values());
  }

  Optional<OutgoingMail> about(MailKind kind, UUID about) {
    return all.values().stream()
        .filter(mail -> mail.kind() == kind && mail.about().equals(about))
        .findFirst();
  }

  private Stream<OutgoingMail> queued() {
    return all.values().stream().filter(mail -> mail.state() instanceof MailState.Queued);
  }

  private Stream<OutgoingMail> awaiting() {
    return all.values().stream().filter(mail -> mail.state() instanceof MailState.AwaitingAddress);
  }

  private static Instant due(OutgoingMail mail) {
    return ((MailState.Queued) mail.state()).nextAttemptAt();
  }

  private static OutgoingMail copy(OutgoingMail m) {
    return new OutgoingMail(m.id(), m.kind(), m.about(), m.order(), m.content(), m.state());
  }
}
