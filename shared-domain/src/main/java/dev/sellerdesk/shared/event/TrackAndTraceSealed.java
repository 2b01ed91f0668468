package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A shipment got its track-and-trace number, for good (T-11): from here on it never changes.
 *
 * @param transporterCode the delivery service's code, for example {@code TNT}
 * @param position in the order's history of sealed numbers, beginning with 1 (D7)
 * @param hash SHA-256 of this entry of the history and of those before it, in hexadecimal digits
 */
public record TrackAndTraceSealed(
    String orderNumber,
    UUID shipmentId,
    String retailerId,
    String transporterCode,
    String trackAndTrace,
    int position,
    String hash,
    Instant sealedAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return orderNumber;
  }
}
