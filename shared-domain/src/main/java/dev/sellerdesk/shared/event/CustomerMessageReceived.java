package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The customer wrote again in a conversation that exists. The text stays in messaging.
 *
 * @param language detected or given, ISO 639-1; {@code null} when it could not be told
 */
public record CustomerMessageReceived(
    UUID messageId,
    UUID questionId,
    String retailerId,
    String channel,
    String language,
    Instant receivedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
