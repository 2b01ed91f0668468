package dev.sellerdesk.messaging.adapter.out.persistence;

import static java.util.stream.Collectors.toMap;

import dev.sellerdesk.messaging.application.port.out.ViewChoices;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.Shown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PanacheViewChoices
    implements ViewChoices, PanacheRepositoryBase<MessageViewEntity, MessageViewEntity.Key> {

  @Override
  public void choose(Message message, String userId, Shown show) {
    var key = new MessageViewEntity.Key(message.id().value(), userId);
    MessageViewEntity entity = findByIdOptional(key).orElseGet(() -> new MessageViewEntity(key));
    entity.take(message, show);
    persist(entity);
  }

  Map<UUID, MessageViewEntity> of(Collection<UUID> messageIds, String userId) {
    return messageIds.isEmpty()
        ? Map.of()
        : list("key.messageId in ?1 and key.userId = ?2", messageIds, userId).stream()
            .collect(toMap(view -> view.key.messageId(), view -> view));
  }
}
