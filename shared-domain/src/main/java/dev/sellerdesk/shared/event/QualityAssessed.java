package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that was sent to a customer was marked by the quality requirements (M-13, M-29). Marks,
 * no text: who wants to know why asks messaging.
 *
 * @param channel {@code EMAIL}, {@code DM} or {@code PHONE}
 * @param sentBy the seller's user, as the identity provider names it
 * @param rulesVersion of the rules and their language, as in {@code nl/1}; marks of different
 *     versions are not compared
 */
public record QualityAssessed(
    UUID messageId,
    UUID questionId,
    String retailerId,
    String channel,
    String sentBy,
    String rulesVersion,
    List<Result> results,
    Instant assessedAt)
    implements IntegrationEvent {

  /**
   * One criterion.
   *
   * @param criterion as in {@code GREETING}
   * @param ruleId the requirement it comes from, as in {@code M-30}
   * @param mark {@code PASS}, {@code FAIL} or {@code UNSURE}
   */
  public record Result(String criterion, String ruleId, String mark) {}

  @Override
  public String subject() {
    return questionId.toString();
  }
}
