package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.application.DecisionSummary;
import dev.sellerdesk.nps.domain.QuestionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decisions as lists show them, the closing handled last first. */
public interface SurveyDecisionReadModel {

  /**
   * @param retailerId whose decisions, or {@code null} for those of all the caller may see
   * @param questionId only about this case, or {@code null}
   * @param after the decision the list goes on behind, or {@code null} to begin
   */
  List<DecisionSummary> decisions(
      @Nullable String retailerId,
      @Nullable QuestionId questionId,
      @Nullable UUID after,
      int limit);
}
