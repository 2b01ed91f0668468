package dev.sellerdesk.orders.domain;

import java.util.Optional;

/**
 * What the retailer says it ships.
 *
 * @param quantity empty for all units of the line that are still open
 */
public record UnitsToShip(OrderItemId item, Optional<Integer> quantity) {}
