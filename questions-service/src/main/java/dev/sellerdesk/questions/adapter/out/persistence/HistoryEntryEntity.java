package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Custody;
import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.Party;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.QuestionStatus;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "question_history")
class HistoryEntryEntity {

  @Id UUID id;
  @TenantId String retailerId;
  UUID questionId;
  Instant at;

  @Enumerated(EnumType.STRING)
  Party party;

  @Nullable String userId;

  @Enumerated(EnumType.STRING)
  Activity activity;

  @Nullable String detail;

  @Enumerated(EnumType.STRING)
  QuestionStatus status;

  @Enumerated(EnumType.STRING)
  Custody.Holder custody;

  protected HistoryEntryEntity() {}

  HistoryEntryEntity(HistoryEntry entry) {
    id = entry.id();
    retailerId = entry.retailerId().value();
    questionId = entry.questionId().value();
    at = entry.at();
    party = entry.by().party();
    userId = entry.by().user().isBlank() ? null : entry.by().user();
    activity = entry.activity();
    detail = entry.detail().isBlank() ? null : entry.detail();
    status = entry.status();
    custody = entry.custody();
  }

  HistoryEntry toDomain() {
    return new HistoryEntry(
        id,
        new QuestionId(questionId),
        new RetailerId(retailerId),
        at,
        new Actor(party, userId == null ? "" : userId),
        activity,
        detail == null ? "" : detail,
        status,
        custody);
  }
}
