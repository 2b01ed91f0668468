package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.application.DecisionSummary;
import dev.sellerdesk.nps.application.port.out.SurveyDecisionReadModel;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.SurveyDecision;
import dev.sellerdesk.nps.domain.SurveyReason;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Surveys have ids that grow with time, so the id alone is the order of the list. */
@ApplicationScoped
class PanacheSurveyDecisionReadModel
    implements SurveyDecisionReadModel, PanacheRepositoryBase<SurveyEntity, UUID> {

  @Override
  public List<DecisionSummary> decisions(
      @Nullable String retailerId,
      @Nullable QuestionId questionId,
      @Nullable UUID after,
      int limit) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    if (retailerId != null) {
      conditions.add("retailerId = :retailerId");
      values.put("retailerId", retailerId);
    }
    if (questionId != null) {
      conditions.add("questionId = :questionId");
      values.put("questionId", questionId.value());
    }
    if (after != null) {
      conditions.add("id < :after");
      values.put("after", after);
    }
    return find(String.join(" and ", conditions), Sort.descending("id"), values)
        .page(Page.ofSize(limit))
        .stream()
        .map(PanacheSurveyDecisionReadModel::summary)
        .toList();
  }

  private static DecisionSummary summary(SurveyEntity survey) {
    return new DecisionSummary(
        survey.id,
        survey.retailerId,
        survey.questionId,
        survey.caseNumber,
        survey.closedAt,
        survey.closedBy,
        survey.dueAt,
        new SurveyDecision(
            SurveyDecision.Outcome.valueOf(survey.decision),
            SurveyReason.valueOf(survey.reason),
            survey.decidedAt),
        survey.invitedAt,
        survey.expiresAt);
  }
}
