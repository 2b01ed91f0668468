package dev.sellerdesk.orders.domain;

import java.util.Optional;

/**
 * Units of one line that somebody wants to ship or to cancel.
 *
 * @param quantity all that are open, if absent
 */
public record WantedUnits(OrderItemId item, Optional<Integer> quantity) {}
