package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer bought something from the retailer (O-01). Real contact data travels in this event
 * alone: messaging keeps it, the others keep the name at most.
 *
 * @param customerRef the marketplace's own key of the customer; the same over all retailers
 * @param customerPhone E.164, or {@code null} when the customer gave none
 * @param customerLanguage {@code nl}, {@code fr} or {@code en}
 * @param countryCode ISO 3166-1 alpha-2 of the delivery address
 * @param latestDeliveryDate the promised date in the customer's country, or {@code null}
 * @param shippingCostMinor in minor units of {@code currency}
 * @param currency ISO 4217
 */
public record OrderPlaced(
    String orderNumber,
    String retailerId,
    Instant placedAt,
    String customerRef,
    String customerFirstName,
    String customerLastName,
    String customerEmail,
    String customerPhone,
    String customerLanguage,
    String countryCode,
    LocalDate latestDeliveryDate,
    long shippingCostMinor,
    String currency,
    List<Item> items)
    implements IntegrationEvent {

  /**
   * One line of the order.
   *
   * @param unitPriceMinor in minor units of the order's currency
   * @param fulfilment {@code FBR} when the seller ships, {@code FBB} when the marketplace does
   */
  public record Item(
      String orderItemId,
      String ean,
      String title,
      int quantity,
      long unitPriceMinor,
      String fulfilment) {}

  @Override
  public String subject() {
    return orderNumber;
  }
}
