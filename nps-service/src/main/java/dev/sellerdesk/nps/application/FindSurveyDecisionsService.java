package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.FindSurveyDecisions;
import dev.sellerdesk.nps.application.port.out.SurveyDecisionReadModel;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class FindSurveyDecisionsService implements FindSurveyDecisions {

  private final SurveyDecisionReadModel decisions;

  FindSurveyDecisionsService(SurveyDecisionReadModel decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<DecisionSummary> ofRetailer(
      String retailerId, @Nullable QuestionId questionId, @Nullable UUID after, int limit) {
    return decisions.decisions(retailerId, questionId, after, limit);
  }

  @Override
  @AcrossRetailers
  public List<DecisionSummary> ofAllRetailers(
      @Nullable QuestionId questionId, @Nullable UUID after, int limit) {
    return decisions.decisions(null, questionId, after, limit);
  }
}
