package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Finding;
import dev.sellerdesk.messaging.domain.quality.Mark;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "quality_mark")
class QualityMarkEntity {

  @EmbeddedId Key key;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  UUID questionId;
  String userId;
  Instant sentAt;
  String rulesVersion;

  @Enumerated(EnumType.STRING)
  Mark mark;

  protected QualityMarkEntity() {}

  QualityMarkEntity(Message message, String sentBy, String version, Finding finding) {
    key = new Key(message.id().value(), finding.criterion());
    retailerId = message.retailerId();
    questionId = message.questionId().value();
    userId = sentBy;
    sentAt = message.sentAt();
    rulesVersion = version;
    mark = finding.mark();
  }

  @Embeddable
  record Key(UUID messageId, @Enumerated(EnumType.STRING) Criterion criterion) {}
}
