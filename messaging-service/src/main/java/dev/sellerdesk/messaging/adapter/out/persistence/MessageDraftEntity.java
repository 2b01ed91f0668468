package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.SavedDraft;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "message_draft")
class MessageDraftEntity {

  @EmbeddedId Key key;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  @Embedded RequestColumns content;
  Instant savedAt;
  @Version long version;

  protected MessageDraftEntity() {}

  MessageDraftEntity(Key key) {
    this.key = key;
  }

  void take(SavedDraft draft) {
    retailerId = draft.retailerId();
    content = new RequestColumns(draft.content());
    savedAt = draft.savedAt();
  }

  SavedDraft toDomain() {
    // Callers count from 1: 0 is "never saved".
    return new SavedDraft(
        new QuestionId(key.questionId()),
        retailerId,
        key.userId(),
        content.toDomain(),
        savedAt,
        version + 1);
  }

  @Embeddable
  record Key(UUID questionId, String userId) {}
}
