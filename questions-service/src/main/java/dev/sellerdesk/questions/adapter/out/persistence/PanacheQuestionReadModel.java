package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.QuestionQuery;
import dev.sellerdesk.questions.application.QuestionQuery.Position;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Conditions and order are written as the indexes have them, so that each page is read from an
   * index.
   */
  @Override
  public List<CustomerQuestion> list(QuestionQuery query, @Nullable Instant onlyVisibleAt) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    String order =
        switch (query.view()) {
          case OPEN -> {
            conditions.add("status <> CLOSED");
            yield "rankedAt, caseNumber";
          }
          case HANDLED -> {
            conditions.add("status = CLOSED");
            yield "closedAt desc, caseNumber desc";
          }
          case ALL -> "rankedAt, caseNumber";
        };
    if (onlyVisibleAt != null) {
      conditions.add(SellerVisibility.HQL);
      values.putAll(SellerVisibility.at(onlyVisibleAt));
    }
    if (query.orderNumber() != null) {
      conditions.add("orderNumber = :orderNumber");
      values.put("orderNumber", query.orderNumber().value());
    }
    if (query.caseNumber() != null) {
      conditions.add("caseNumber = :caseNumber");
      values.put("caseNumber", query.caseNumber().toString());
    }
    Position after = query.after();
    if (after != null) {
      conditions.add(
          switch (query.view()) {
            case OPEN, ALL -> "(rankedAt, caseNumber) > (:at, :number)";
            case HANDLED -> "(closedAt, caseNumber) < (:at, :number)";
          });
      values.put("at", after.at());
      values.put("number", after.caseNumber());
    }
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    return find("from CustomerQuestionEntity " + where + "order by " + order, values)
        .range(0, query.limit() - 1)
        .list()
        .stream()
        .map(CustomerQuestionEntity::toDomain)
        .toList();
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
