package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.CancellationReason;
import java.time.Instant;
import java.util.UUID;

/**
 * A cancellation that counts against its retailer.
 *
 * @param counts its units
 * @param placedAt when these were ordered, which decides the week
 */
public record MeasuredCancellation(
    UUID cancellationId,
    String orderNumber,
    CancellationReason reason,
    int counts,
    Instant placedAt,
    Instant cancelledAt) {

  /** Where a page ended. */
  public record Position(Instant cancelledAt, UUID cancellationId) {}
}
