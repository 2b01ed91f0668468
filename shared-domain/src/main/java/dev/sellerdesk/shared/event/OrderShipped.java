package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The retailer confirmed that it shipped units of an order (O-04). It carries the three facts of
 * the customer's mail (T-07): the number, the delivery service, the expected date.
 *
 * @param shipmentType {@code PARCEL}, {@code LETTER} or {@code APPOINTMENT} (T-03)
 * @param source {@code PLATFORM_LABEL}, {@code OWN_CARRIER} or {@code APPOINTMENT} (T-04)
 * @param transporterCode the delivery service's code, for example {@code TNT}
 * @param transporterName what people call it, for example {@code PostNL}
 * @param trackAndTrace as it was sealed; {@code null} when there is none (yet)
 * @param trackingUrl where the customer can follow the parcel, or {@code null}
 * @param reference the retailer's own, of an appointment (T-10), or {@code null}
 * @param expectedDeliveryDate in the customer's country, or {@code null} when unknown (O-24)
 */
public record OrderShipped(
    String orderNumber,
    UUID shipmentId,
    String retailerId,
    String customerRef,
    String shipmentType,
    String source,
    String transporterCode,
    String transporterName,
    String trackAndTrace,
    String trackingUrl,
    String reference,
    LocalDate expectedDeliveryDate,
    Instant shippedAt,
    List<Item> items)
    implements IntegrationEvent {

  /** So many units of one line of the order. */
  public record Item(String orderItemId, String ean, String title, int quantity) {}

  @Override
  public String subject() {
    return orderNumber;
  }
}
