package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.port.out.Drafts;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.SavedDraft;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PanacheDrafts
    implements Drafts, PanacheRepositoryBase<MessageDraftEntity, MessageDraftEntity.Key> {

  @Override
  public Optional<SavedDraft> find(QuestionId questionId, String userId) {
    return findByIdOptional(key(questionId, userId)).map(MessageDraftEntity::toDomain);
  }

  @Override
  public SavedDraft save(SavedDraft draft) {
    var key = key(draft.questionId(), draft.userId());
    MessageDraftEntity entity = findByIdOptional(key).orElseGet(() -> new MessageDraftEntity(key));
    entity.take(draft);
    persistAndFlush(entity);
    return entity.toDomain();
  }

  @Override
  public void delete(QuestionId questionId, String userId) {
    deleteById(key(questionId, userId));
  }

  private static MessageDraftEntity.Key key(QuestionId questionId, String userId) {
    return new MessageDraftEntity.Key(questionId.value(), userId);
  }
}
