package dev.sellerdesk.orders.domain;

import java.util.Optional;

/**
 * What someone wants to cancel.
 *
 * @param quantity empty for all units of the line that are still open
 */
public record UnitsToCancel(OrderItemId item, Optional<Integer> quantity) {}
