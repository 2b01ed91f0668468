package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheQuestionReadModel
    implements QuestionReadModel, PanacheRepositoryBase<CustomerQuestionEntity, UUID> {

  @Override
  public Optional<CustomerQuestion> find(QuestionId id) {
    return findByIdOptional(id.value()).map(CustomerQuestionEntity::toDomain);
  }

  @Override
  public List<CustomerQuestion> heldByPartnerservice(@Nullable Position after, int limit) {
    Instant at = after == null ? Instant.EPOCH : after.at();
    String number = after == null ? "" : after.caseNumber();
    return find(
            "custody = PARTNERSERVICE and (rankedAt, caseNumber) > (?1, ?2) order by rankedAt, caseNumber",
            at,
            number)
        .range(0, limit - 1)
        .list()
        .stream()
        .map(CustomerQuestionEntity::toDomain)
        .toList();
  }
}
