package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.nps.domain.SurveyToken;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A customer gives the score, once (N-03, N-14). */
public interface AnswerSurvey {

  /**
   * @throws dev.sellerdesk.nps.domain.SurveyException.NotFound if the link leads nowhere
   * @throws dev.sellerdesk.nps.domain.SurveyException.AlreadyAnswered if there is an answer already
   *     (N-14)
   * @throws dev.sellerdesk.nps.domain.SurveyException.Expired if the time to answer is over (N-15)
   * @throws dev.sellerdesk.nps.domain.SurveyException.InvalidAnswer if an answer does not fit its
   *     question (N-04)
   */
  Receipt answer(Command command);

  /**
   * @param answers to the other questions, by their id; an empty text is no answer
   */
  record Command(SurveyToken token, Score score, Comment comment, Map<String, String> answers) {}

  /** What was recorded. */
  record Receipt(UUID responseId, Score score, SurveyLanguage language, Instant answeredAt) {}
}
