package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A closed case is open again: by the seller, or by a message of the customer. A
 * pending survey is off (N-11).
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param reopenedBy {@code SELLER} or {@code CUSTOMER}
 */
public record QuestionReopened(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String reopenedBy,
    Instant reopenedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
