package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The customer gave a score (N-03); it never changes afterwards (N-14).
 *
 * @param score 0 to 10
 */
public record SurveyAnswered(
    UUID responseId,
    UUID questionId,
    String retailerId,
    int score,
    String subjectCode,
    String channel,
    String language,
    Instant answeredAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
