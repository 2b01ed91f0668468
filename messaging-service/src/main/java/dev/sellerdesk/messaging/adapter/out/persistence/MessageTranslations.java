package dev.sellerdesk.messaging.adapter.out.persistence;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.Translation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The translations of messages. */
@ApplicationScoped
class MessageTranslations
    implements PanacheRepositoryBase<MessageTranslationEntity, MessageTranslationEntity.Key> {

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

  void save(Message message) {
    for (Translation translation : message.translations()) {
      var key = new MessageTranslationEntity.Key(message.id().value(), translation.language());
      MessageTranslationEntity entity =
          findByIdOptional(key).orElseGet(() -> new MessageTranslationEntity(key));
      entity.take(message, translation);
      persist(entity);
    }
  }
}
