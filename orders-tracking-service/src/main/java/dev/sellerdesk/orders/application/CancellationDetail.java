package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.Cancellation;
import dev.sellerdesk.orders.domain.CancellationReason;
import dev.sellerdesk.orders.domain.CancelledBy;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was cancelled of an order, by whom and why. */
public record CancellationDetail(
    UUID cancellationId,
    String orderNumber,
    CancelledBy cancelledBy,
    CancellationReason reason,
    Instant cancelledAt,
    List<Item> items) {

  /** So many units of one line. */
  public record Item(UUID orderItemId, String ean, String title, int quantity) {}

  static CancellationDetail of(Cancellation cancellation, Order order) {
    return new CancellationDetail(
        cancellation.id().value(),
        cancellation.orderNumber().value(),
        cancellation.by(),
        cancellation.reason(),
        cancellation.cancelledAt(),
        cancellation.units().stream()
            .map(units -> {
              OrderLine line = order.line(units.item());
              return new Item(
                  line.id().value(), line.ean().value(), line.title(), units.quantity());
            })
            .toList());
  }
}
