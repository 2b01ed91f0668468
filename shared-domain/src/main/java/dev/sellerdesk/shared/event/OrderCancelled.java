package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Units of an order will never be shipped (O-25): the whole order, or a part of it.
 *
 * @param cancelledBy {@code SELLER} or {@code WEBSHOP}
 * @param reason one of the marketplace's codes, for example {@code OUT_OF_STOCK}
 * @param orderStatus where the order is after it, {@code CANCELLED} when nothing of it is left
 */
public record OrderCancelled(
    String orderNumber,
    UUID cancellationId,
    String retailerId,
    String customerRef,
    String cancelledBy,
    String reason,
    String orderStatus,
    Instant cancelledAt,
    List<Item> items)
    implements IntegrationEvent {

  /** So many units of one line of the order. */
  public record Item(String orderItemId, String ean, String title, int quantity) {}

  @Override
  public String subject() {
    return orderNumber;
  }
}
