package dev.sellerdesk.messaging.adapter.out.persistence;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sellerdesk.messaging.application.TranslationVersion;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.Translation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The translations of messages. */
@ApplicationScoped
class MessageTranslations
    implements PanacheRepositoryBase<MessageTranslationEntity, MessageTranslationEntity.Key> {

  private final Clock clock;

  MessageTranslations(Clock clock) {
    this.clock = clock;
  }

  Map<UUID, List<Translation>> of(Collection<UUID> messageIds) {
    return messageIds.isEmpty()
        ? Map.of()
        : list("key.messageId in ?1", messageIds).stream()
            .sorted(comparing((MessageTranslationEntity entity) -> entity.key.language()))
            .collect(
                groupingBy(
                    entity -> entity.key.messageId(),
                    mapping(MessageTranslationEntity::toDomain, toList())));
  }

  /** Keeps the latest of each language, and every one in the ledger (D6). */
  void save(Message message) {
    for (Translation translation : message.translations()) {
      var key = new MessageTranslationEntity.Key(message.id().value(), translation.language());
      Optional<MessageTranslationEntity> before = findByIdOptional(key);
      MessageTranslationEntity entity = before.orElseGet(() -> new MessageTranslationEntity(key));
      boolean changed =
          before.map(known -> !known.toDomain().equals(translation)).orElse(true)
              && translation.status() != Translation.Status.UNAVAILABLE;
      entity.take(message, translation);
      persist(entity);
      if (changed) {
        int number = versions(message.id(), translation.language()).size() + 1;
        getEntityManager()
            .persist(new TranslationVersionEntity(message, translation, number, clock.instant()));
      }
    }
  }

  /** Oldest first. */
  List<TranslationVersion> versions(MessageId id) {
    return Arrays.stream(Language.values())
        .flatMap(language -> versions(id, language).stream())
        .toList();
  }

  private List<TranslationVersion> versions(MessageId id, Language language) {
    return getEntityManager()
        .createQuery(
            "from TranslationVersionEntity v where v.key.messageId = :id and v.key.language = :language order by v.key.number",
            TranslationVersionEntity.class)
        .setParameter("id", id.value())
        .setParameter("language", language)
        .getResultStream()
        .map(TranslationVersionEntity::toDomain)
        .toList();
  }
}
