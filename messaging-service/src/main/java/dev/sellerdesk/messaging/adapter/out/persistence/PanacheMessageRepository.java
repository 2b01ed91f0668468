package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.port.out.MessageRepository;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheMessageRepository
    implements MessageRepository, PanacheRepositoryBase<MessageEntity, UUID> {

  private final MessageTranslations translations;

  PanacheMessageRepository(MessageTranslations translations) {
    this.translations = translations;
  }

  @Override
  public Optional<Message> find(MessageId id) {
    return findByIdOptional(id.value())
        .map(entity ->
            entity.toDomain(
                translations.of(List.of(entity.id)).getOrDefault(entity.id, List.of())));
  }

  @Override
  public Optional<Message> latestOfCustomer(QuestionId questionId) {
    return find(
            "questionId = ?1 and author = ?2 order by sentAt desc, id desc",
            questionId.value(),
            Author.CUSTOMER)
        .firstResultOptional()
        .map(entity -> entity.toDomain(List.of()));
  }

  @Override
  public void save(Message message) {
    MessageEntity entity =
        findByIdOptional(message.id().value()).orElseGet(() -> new MessageEntity(message.id()));
    entity.take(message);
    persist(entity);
    translations.save(message);
  }
}
