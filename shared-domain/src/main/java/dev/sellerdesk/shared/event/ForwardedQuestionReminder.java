package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The seller has not answered a forwarded case in the time in which that is expected and is
 * reminded while there is still time.
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param returnsAt the first instant at which the seller has lost it
 */
public record ForwardedQuestionReminder(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    Instant forwardedAt,
    Instant returnsAt,
    Instant remindedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
