package dev.sellerdesk.messaging.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer is told when the retailer confirmed that it shipped (T-07): number, delivery
 * service, expected date, as far as they are known.
 *
 * @param trackAndTrace empty for a letter without one
 * @param trackingUrl where the parcel can be followed
 * @param appointment whether the retailer brings it when agreed (T-10)
 * @param expectedDelivery in the customer's country
 */
public record ShippingNotice(
    OrderKey order,
    UUID shipmentId,
    String transporterName,
    Optional<String> trackAndTrace,
    Optional<String> trackingUrl,
    boolean appointment,
    Optional<LocalDate> expectedDelivery,
    List<Item> items) {

  /** So many units of one product. */
  public record Item(String title, int quantity) {}
}
