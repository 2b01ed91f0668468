package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.Translation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A translation beside its message: not a collection of it, so that a page of messages takes two
 * queries and not one per message.
 */
@Entity
@Table(name = "message_translation")
class MessageTranslationEntity {

  @EmbeddedId Key key;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  UUID questionId;

  @Embedded TranslationColumns translation;

  protected MessageTranslationEntity() {}

  MessageTranslationEntity(Key key) {
    this.key = key;
  }

  void take(Message message, Translation translation) {
    retailerId = message.retailerId();
    questionId = message.questionId().value();
    this.translation = new TranslationColumns(translation);
  }

  Translation toDomain() {
    return translation.in(key.language());
  }

  @Embeddable
  record Key(UUID messageId, @Enumerated(EnumType.STRING) Language language) {}
}
