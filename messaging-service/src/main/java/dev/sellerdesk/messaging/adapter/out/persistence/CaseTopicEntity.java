package dev.sellerdesk.messaging.adapter.out.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a case is about, as its first event told. */
@Entity
@Table(name = "case_topic")
class CaseTopicEntity {

  @Id UUID questionId;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  @Nullable String subjectCode;
  @Nullable String itemTitle;

  protected CaseTopicEntity() {}

  CaseTopicEntity(UUID questionId, String retailerId) {
    this.questionId = questionId;
    this.retailerId = retailerId;
  }
}
