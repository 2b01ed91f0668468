package dev.sellerdesk.orders.domain;

import java.util.Objects;
import java.util.UUID;

/** Names one cancellation. */
public record CancellationId(UUID value) {

  public CancellationId {
    Objects.requireNonNull(value, "cancellation id");
  }
}
