package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The customer wrote again in a conversation that exists.
 *
 * @param language detected or given, ISO 639-1; {@code null} when it could not be told
 * @param message what was written, for those who find cases by their words; {@code null}
 *     when an older producer wrote it
 */
public record CustomerMessageReceived(
    UUID messageId,
    UUID questionId,
    String retailerId,
    String channel,
    String language,
    Instant receivedAt,
    String message)
    implements IntegrationEvent {

  /** As producers announced it before they told the message. */
  @SuppressWarnings("NullAway") // contracts say absent with null
  public CustomerMessageReceived(
      UUID messageId,
      UUID questionId,
      String retailerId,
      String channel,
      String language,
      Instant receivedAt) {
    this(messageId, questionId, retailerId, channel, language, receivedAt, null);
  }

  @Override
  public String subject() {
    return questionId.toString();
  }
}
