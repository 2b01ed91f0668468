package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; what is {@code null} does not restrict it.
 *
 * @param placedFrom the earliest instant of placement, inclusive
 * @param placedTo the first instant that is too late
 * @param ean of a line of the order
 * @param customerName a part of the customer's name, in any case of letters
 * @param frozen whether an incident stops the order
 * @param toShip whether the retailer has units to ship
 */
public record OrderFilter(
    @Nullable OrderStatus status,
    @Nullable Instant placedFrom,
    @Nullable Instant placedTo,
    @Nullable String ean,
    @Nullable String customerName,
    @Nullable Boolean frozen,
    @Nullable Boolean toShip) {

  /** The same of orders that the retailer has units to ship of. */
  public OrderFilter toShipOnly() {
    return new OrderFilter(
        status, placedFrom, placedTo, ean, customerName, frozen, !Boolean.FALSE.equals(toShip));
  }
}
