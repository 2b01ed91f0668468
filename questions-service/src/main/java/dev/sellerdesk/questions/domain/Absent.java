package dev.sellerdesk.questions.domain;

import java.util.Optional;

/**
 * The contracts that services share write what is not known as {@code null}; inside it is an {@link
 * Optional}.
 */
final class Absent {

  private Absent() {}

  // The one place where the domain hands out a null: the shared records are plain Java and say in
  // words where they take one.
  @SuppressWarnings("NullAway")
  static <T> T orAbsent(Optional<T> value) {
    return value.orElse(null);
  }
}
