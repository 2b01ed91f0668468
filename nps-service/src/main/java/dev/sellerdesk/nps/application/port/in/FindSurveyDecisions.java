package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.application.DecisionSummary;
import dev.sellerdesk.nps.domain.QuestionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a survey was sent, delayed or not (D9); the closing handled last comes first. */
public interface FindSurveyDecisions {

  /**
   * @param questionId only about this case, or {@code null}
   * @param after the decision the list goes on behind, or {@code null} to begin
   */
  List<DecisionSummary> ofRetailer(
      String retailerId, @Nullable QuestionId questionId, @Nullable UUID after, int limit);

  /** The same over all retailers, for Partnerservice. */
  List<DecisionSummary> ofAllRetailers(
      @Nullable QuestionId questionId, @Nullable UUID after, int limit);
}
