package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.performance.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment behind a number of the performance.
 *
 * @param counts how often it counts: its units, or once
 * @param trackAndTrace {@code null} as long as there is none
 * @param promisedDate in the customer's country
 */
public record MeasuredShipment(
    UUID shipmentId,
    String orderNumber,
    Outcome outcome,
    int counts,
    @Nullable String trackAndTrace,
    Instant shippedAt,
    @Nullable LocalDate promisedDate,
    @Nullable Instant firstDeliveryAttempt) {

  /** Where a page ended. */
  public record Position(Instant shippedAt, UUID shipmentId) {}
}
