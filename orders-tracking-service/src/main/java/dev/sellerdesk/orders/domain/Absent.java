package dev.sellerdesk.orders.domain;

import java.util.Optional;

/**
 * Contracts and tables write what is not known as {@code null}; the domain says {@link Optional}.
 */
final class Absent {

  private Absent() {}

  // The one place where the domain hands out a null.
  @SuppressWarnings("NullAway")
  static <T> T orAbsent(Optional<T> value) {
    return value.orElse(null);
  }
}
