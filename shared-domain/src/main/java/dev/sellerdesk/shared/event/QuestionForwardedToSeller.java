package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Partnerservice hands a case to the seller, who is expected to answer by {@code expectedBy}
 * and can do so before {@code returnsAt}; then the case goes back by itself.
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param note what Partnerservice says to the seller; {@code null} without
 * @param returnsAt the first instant at which the seller has lost it
 */
public record QuestionForwardedToSeller(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String note,
    Instant forwardedAt,
    Instant expectedBy,
    Instant returnsAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
