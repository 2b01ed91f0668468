package dev.sellerdesk.orders.domain;

import java.util.UUID;

/** Names a customer's request to cancel. */
public record CancellationRequestId(UUID value) {}
