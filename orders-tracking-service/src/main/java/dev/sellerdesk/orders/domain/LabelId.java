package dev.sellerdesk.orders.domain;

import java.util.UUID;

/** Names a shipping label; the carrier that sells it knows the purchase by it too. */
public record LabelId(UUID value) {}
