package dev.sellerdesk.orders.application;

import java.time.Instant;

/** A place in a list of orders, newest first: right behind this order. */
public record OrderPosition(Instant placedAt, String orderNumber) {}
