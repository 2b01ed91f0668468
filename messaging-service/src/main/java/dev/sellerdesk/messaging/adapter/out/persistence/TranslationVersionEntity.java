package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.TranslationVersion;
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
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A translation as it was at one time; written once. */
@Entity
@Table(name = "translation_version")
class TranslationVersionEntity {

  @EmbeddedId Key key;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  UUID questionId;

  @Embedded TranslationColumns translation;
  Instant madeAt;

  protected TranslationVersionEntity() {}

  TranslationVersionEntity(Message message, Translation translation, int number, Instant now) {
    key = new Key(message.id().value(), translation.language(), number);
    retailerId = message.retailerId();
    questionId = message.questionId().value();
    this.translation = new TranslationColumns(translation);
    madeAt = now;
  }

  TranslationVersion toDomain() {
    return new TranslationVersion(translation.in(key.language()), key.number(), madeAt);
  }

  @Embeddable
  record Key(UUID messageId, @Enumerated(EnumType.STRING) Language language, int number) {}
}
