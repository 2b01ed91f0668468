package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.CancellationRequest;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderLine;
import dev.sellerdesk.orders.domain.RequestState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's request to cancel, as the seller sees it (W-35).
 *
 * @param status OPEN, ACCEPTED, REJECTED, or OVERTAKEN by a shipment or a cancellation
 * @param explanation of the seller who rejected it
 * @param cancellationId of the cancellation that it led to
 */
public record CancellationRequestDetail(
    UUID requestId,
    String orderNumber,
    String status,
    Instant requestedAt,
    @Nullable Instant decidedAt,
    @Nullable String explanation,
    @Nullable UUID cancellationId,
    List<Item> items) {

  /** So many units of one line. */
  public record Item(UUID orderItemId, String ean, String title, int quantity) {}

  static CancellationRequestDetail of(CancellationRequest request, Order order) {
    RequestState state = request.state();
    return new CancellationRequestDetail(
        request.id().value(),
        request.orderNumber().value(),
        state.name(),
        request.requestedAt(),
        switch (state) {
          case RequestState.Open _ -> null;
          case RequestState.Accepted accepted -> accepted.at();
          case RequestState.Rejected rejected -> rejected.at();
          case RequestState.Overtaken overtaken -> overtaken.at();
        },
        state instanceof RequestState.Rejected rejected ? rejected.explanation() : null,
        state instanceof RequestState.Accepted accepted ? accepted.cancellation().value() : null,
        request.units().stream()
            .map(units -> {
              OrderLine line = order.line(units.item());
              return new Item(
                  line.id().value(), line.ean().value(), line.title(), units.quantity());
            })
            .toList());
  }
}
