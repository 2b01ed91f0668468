package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the carrier says led to another status of a shipment. Scans may come late and in any order,
 * so a status can be announced that an earlier announcement had passed.
 *
 * @param status {@code ANNOUNCED}, {@code IN_TRANSIT}, {@code EXCEPTION}, {@code OUT_FOR_DELIVERY},
 *     {@code DELIVERY_FAILED}, {@code AT_PICK_UP_POINT}, {@code RETURNED} or {@code DELIVERED}
 * @param happenedAt when the scan happened that decides the status
 * @param reason why it is not with the customer, for example {@code NOT_AT_HOME}, or {@code null}
 * @param expectedDeliveryDate the carrier's last word about the day, or {@code null}
 */
public record ShipmentProgressed(
    String orderNumber,
    UUID shipmentId,
    String retailerId,
    String transporterCode,
    String trackAndTrace,
    String status,
    Instant happenedAt,
    String reason,
    LocalDate expectedDeliveryDate)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return orderNumber;
  }
}
