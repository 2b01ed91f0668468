package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A forwarded case went back to Partnerservice by itself, since the seller did not answer in time
 * . The seller neither sees it nor writes in it any more.
 *
 * @param reason {@code NO_RESPONSE}
 */
public record QuestionReturnedToPartnerservice(
    UUID questionId, String retailerId, String reason, Instant returnedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
