package dev.sellerdesk.messaging.adapter.out.persistence;

import static java.util.stream.Collectors.toMap;

import dev.sellerdesk.messaging.application.MailBacklog;
import dev.sellerdesk.messaging.application.MailQueued;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.observability.StoredTraces;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheOutgoingMailRepository
    implements OutgoingMailRepository, PanacheRepositoryBase<OutgoingMailEntity, UUID> {

  private static final String CLAIM =
      """
      select * from outgoing_mail where state = 'QUEUED' and next_attempt_at <= :now
      order by next_attempt_at limit 1 for update skip locked
      """;
  private static final String ADDRESS_KNOWN_MEANWHILE =
      """
      state = 'AWAITING_ADDRESS' and exists (
        select 1 from CustomerContactEntity c where c.retailerId = m.retailerId and c.orderNumber = m.orderNumber)
      """;

  private static final String IN_CONVERSATION =
      """
      from OutgoingMailEntity m where m.state = 'AWAITING_ADDRESS' and m.kind = :kind and exists (
        select 1 from MessageEntity w where w.id = m.about and w.questionId = :question)
      """;
  private static final String IDENTIFIED_MEANWHILE =
      """
      select distinct c.id from OutgoingMailEntity m, MessageEntity w, ConversationEntity c
      where m.state = 'AWAITING_ADDRESS' and m.orderNumber = '' and w.id = m.about and c.id = w.questionId
        and c.orderNumber <> ''
      """;

  private final Event<MailQueued> queued;
  private final StoredTraces traces;

  PanacheOutgoingMailRepository(Event<MailQueued> queued, StoredTraces traces) {
    this.queued = queued;
    this.traces = traces;
  }

  @Override
  public boolean exists(MailKind kind, UUID about) {
    return count("about = ?1 and kind = ?2", about, kind) > 0;
  }

  @Override
  public void save(OutgoingMail mail) {
    OutgoingMailEntity entity =
        findByIdOptional(mail.id()).orElseGet(() -> new OutgoingMailEntity(mail.id()));
    entity.take(mail);
    persist(entity);
    if (mail.state() instanceof MailState.Queued(_, var attempts, _) && attempts == 0) {
      queued.fire(new MailQueued());
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the entity's own type
  public Optional<OutgoingMail> claimDue(Instant now) {
    List<OutgoingMailEntity> due =
        getEntityManager()
            .createNativeQuery(CLAIM, OutgoingMailEntity.class)
            .setParameter("now", now)
            .getResultList();
    due.forEach(mail -> traces.goOn("send-mail", mail.traceparent));
    return due.stream().findFirst().map(OutgoingMailEntity::toDomain);
  }

  @Override
  public List<OutgoingMail> awaitingAddressOf(OrderKey order) {
    return list(
            "retailerId = ?1 and orderNumber = ?2 and state = ?3",
            order.retailerId(),
            order.orderNumber(),
            OutgoingMailEntity.AWAITING_ADDRESS)
        .stream()
        .map(OutgoingMailEntity::toDomain)
        .toList();
  }

  @Override
  public List<OutgoingMail> awaitingAddressIn(QuestionId questionId) {
    return find(
            IN_CONVERSATION,
            Map.of("kind", MailKind.CUSTOMER_MESSAGE, "question", questionId.value()))
        .list()
        .stream()
        .map(OutgoingMailEntity::toDomain)
        .toList();
  }

  @Override
  public List<QuestionId> identifiedMeanwhile(int limit) {
    return getEntityManager()
        .createQuery(IDENTIFIED_MEANWHILE, UUID.class)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(QuestionId::new)
        .toList();
  }

  @Override
  public List<OutgoingMail> awaitingKnownAddress(int limit) {
    return find("from OutgoingMailEntity m where m." + ADDRESS_KNOWN_MEANWHILE)
        .page(0, limit)
        .list()
        .stream()
        .map(OutgoingMailEntity::toDomain)
        .toList();
  }

  @Override
  public MailBacklog backlog(Instant now) {
    Instant oldest =
        getEntityManager()
            .createQuery(
                "select min(m.nextAttemptAt) from OutgoingMailEntity m where m.state = 'QUEUED'",
                Instant.class)
            .getSingleResult();
    return new MailBacklog(
        count("state", OutgoingMailEntity.QUEUED),
        count("state", OutgoingMailEntity.AWAITING_ADDRESS),
        oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now));
  }

  /** How far the mails are that carry these messages; a message without one did not need a mail. */
  Map<UUID, MailState> ofMessages(Collection<UUID> messageIds) {
    return messageIds.isEmpty()
        ? Map.of()
        : list("about in ?1 and kind = ?2", messageIds, MailKind.CUSTOMER_MESSAGE).stream()
            .collect(toMap(mail -> mail.about, OutgoingMailEntity::state));
  }
}
