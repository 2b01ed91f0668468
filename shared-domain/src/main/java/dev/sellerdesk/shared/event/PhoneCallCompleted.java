package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A phone call between seller and customer is over (M-07, Q-44). An answered one is contact in the
 * sense of Q-35. The same call may be told more than once.
 *
 * @param callId as the telephone network names it
 * @param questionId the case that was called about; {@code null} when nobody said so
 * @param orderNumber the order for which the number was given out
 * @param direction {@code INBOUND} when the customer called, {@code OUTBOUND} when the seller did
 */
public record PhoneCallCompleted(
    String callId,
    String retailerId,
    UUID questionId,
    String orderNumber,
    String direction,
    boolean answered,
    Instant startedAt,
    Instant endedAt)
    implements IntegrationEvent {

  /** The case, to be in order with its messages; the call itself as long as it has no case. */
  @Override
  public String subject() {
    return questionId == null ? callId : questionId.toString();
  }
}
