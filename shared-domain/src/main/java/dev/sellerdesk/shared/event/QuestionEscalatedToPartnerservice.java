package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The seller cannot resolve a case and hands it to Partnerservice: from now on the seller
 * neither sees it nor writes in it.
 *
 * @param orderNumber {@code null} for a case that belongs to no order
 * @param explanation why, in the seller's words
 * @param escalatedBy the seller's user, as the identity provider names it
 */
public record QuestionEscalatedToPartnerservice(
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String explanation,
    String escalatedBy,
    Instant escalatedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
