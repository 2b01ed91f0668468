package dev.sellerdesk.orders.domain;

import dev.sellerdesk.shared.event.OrderCancelled;
import java.time.Instant;
import java.util.List;

/** A fact beside an order: these units of it will never be shipped (O-25). It never changes. */
public record Cancellation(
    CancellationId id,
    OrderNumber orderNumber,
    RetailerId retailerId,
    CancelledBy by,
    CancellationReason reason,
    List<Units> units,
    Instant cancelledAt) {

  public Cancellation {
    units = List.copyOf(units);
  }

  /**
   * What the others hear of it.
   *
   * @param after the order as it is after this cancellation
   */
  public OrderCancelled event(Order after) {
    return new OrderCancelled(
        orderNumber.value(),
        id.value(),
        retailerId.value(),
        after.customer().ref(),
        by.name(),
        reason.name(),
        after.state().status().name(),
        cancelledAt,
        units.stream()
            .map(one -> {
              OrderLine line = after.line(one.item());
              return new OrderCancelled.Item(
                  line.id().value().toString(), line.ean().value(), line.title(), one.quantity());
            })
            .toList());
  }
}
