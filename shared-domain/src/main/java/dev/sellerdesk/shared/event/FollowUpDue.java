package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The seller wanted to come back to a case at this instant.
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param assignee the seller's user who works on it, as the identity provider names it; {@code
 *     null} when nobody does
 */
public record FollowUpDue(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String assignee,
    Instant followUpAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
