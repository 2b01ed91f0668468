package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A case turned out to be a duplicate of another one of the same customer about the same order. It
 * is closed, and what the customer writes in it from now on belongs to the other.
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param mergedInto the case that goes on
 */
public record QuestionMerged(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    UUID mergedInto,
    Instant mergedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
