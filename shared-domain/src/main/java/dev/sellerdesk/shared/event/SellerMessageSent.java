package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A message of the seller was accepted for delivery: that is contact in the sense of Q-35.
 *
 * @param recipient {@code CUSTOMER} or {@code OPERATOR}; only the first is contact
 * @param afterSend {@code KEEP_OPEN}, {@code WAIT_FOR_CUSTOMER} or {@code CLOSE_RESOLVED}
 * @param sentBy the seller's user, as the identity provider names it
 * @param message what was written, for those who find cases by their words; {@code null}
 *     when an older producer wrote it
 */
public record SellerMessageSent(
    UUID messageId,
    UUID questionId,
    String retailerId,
    String channel,
    String recipient,
    String afterSend,
    String sentBy,
    Instant sentAt,
    String message)
    implements IntegrationEvent {

  /** As producers announced it before they told the message. */
  @SuppressWarnings("NullAway") // contracts say absent with null
  public SellerMessageSent(
      UUID messageId,
      UUID questionId,
      String retailerId,
      String channel,
      String recipient,
      String afterSend,
      String sentBy,
      Instant sentAt) {
    this(messageId, questionId, retailerId, channel, recipient, afterSend, sentBy, sentAt, null);
  }

  @Override
  public String subject() {
    return questionId.toString();
  }
}
