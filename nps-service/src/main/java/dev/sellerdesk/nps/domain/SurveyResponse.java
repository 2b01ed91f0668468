package dev.sellerdesk.nps.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the customer said, and when.
 *
 * @param answers to the other questions, by their id (N-04)
 * @param addition what the customer added later, which is possible once (N-14)
 */
public record SurveyResponse(
    ResponseId id,
    Score score,
    Comment comment,
    Map<String, String> answers,
    Instant answeredAt,
    Optional<Addition> addition) {

  /** A comment that came after the score. */
  public record Addition(Comment comment, Instant addedAt) {}

  public SurveyResponse {
    answers = Map.copyOf(answers);
  }

  SurveyResponse with(Addition later) {
    return new SurveyResponse(id, score, comment, answers, answeredAt, Optional.of(later));
  }

  /**
   * The same without what was said in words. That there was an addition stays, so that none is
   * taken again.
   */
  SurveyResponse withoutWords(QuestionSet questions) {
    return new SurveyResponse(
        id,
        score,
        Comment.NONE,
        questions.withoutWords(answers),
        answeredAt,
        addition.map(later -> new Addition(Comment.NONE, later.addedAt())));
  }
}
