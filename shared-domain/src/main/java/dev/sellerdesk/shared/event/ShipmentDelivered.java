package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The carrier delivered a shipment; announced once, also when it is returned afterwards.
 *
 * @param firstAttemptAt when the customer could have had it for the first time (T-15)
 * @param promisedDeliveryDate the date promised to the customer, in the customer's country, or
 *     {@code null} when nothing was
 */
public record ShipmentDelivered(
    String orderNumber,
    UUID shipmentId,
    String retailerId,
    String transporterCode,
    String trackAndTrace,
    Instant firstAttemptAt,
    Instant deliveredAt,
    LocalDate promisedDeliveryDate)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return orderNumber;
  }
}
