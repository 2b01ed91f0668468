package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.QuestionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheConversationRepository
    implements ConversationRepository, PanacheRepositoryBase<ConversationEntity, UUID> {

  @Override
  public Optional<Conversation> find(QuestionId id) {
    return findByIdOptional(id.value()).map(ConversationEntity::toDomain);
  }

  @Override
  public void save(Conversation conversation) {
    ConversationEntity entity =
        findByIdOptional(conversation.id().value())
            .orElseGet(() -> new ConversationEntity(conversation.id()));
    entity.take(conversation);
    persist(entity);
  }
}
