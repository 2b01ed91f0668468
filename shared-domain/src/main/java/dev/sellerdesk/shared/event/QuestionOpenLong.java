package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer has waited so long for an answer that the case is marked as open for a long time
 * (Q-05).
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param awaitingSince the oldest unanswered message of the customer
 * @param openLongAt the instant from which it counts as long open
 */
public record QuestionOpenLong(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    Instant awaitingSince,
    Instant openLongAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
