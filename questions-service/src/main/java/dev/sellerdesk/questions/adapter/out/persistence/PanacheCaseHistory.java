package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.CaseHistory;
import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.QuestionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ids are made in the order of time, and so are the lines. */
@ApplicationScoped
class PanacheCaseHistory implements CaseHistory, PanacheRepositoryBase<HistoryEntryEntity, UUID> {

  @Override
  public void add(HistoryEntry entry) {
    persist(new HistoryEntryEntity(entry));
  }

  @Override
  public List<HistoryEntry> of(QuestionId questionId, Optional<UUID> after, int limit) {
    return AfterId.of(this, questionId, after, limit).stream()
        .map(HistoryEntryEntity::toDomain)
        .toList();
  }
}
