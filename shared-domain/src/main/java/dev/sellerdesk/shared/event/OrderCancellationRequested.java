package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The customer would like units of an order not to be shipped; the seller decides (W-35). What
 * becomes of it is told by {@link OrderCancelled} or {@link OrderShipped}, or by nothing, when the
 * seller rejects it.
 *
 * @param requestId names the request when the seller decides
 */
public record OrderCancellationRequested(
    String orderNumber,
    UUID requestId,
    String retailerId,
    String customerRef,
    Instant requestedAt,
    List<Item> items)
    implements IntegrationEvent {

  /** So many units of one line of the order. */
  public record Item(String orderItemId, String ean, String title, int quantity) {}

  @Override
  public String subject() {
    return orderNumber;
  }
}
