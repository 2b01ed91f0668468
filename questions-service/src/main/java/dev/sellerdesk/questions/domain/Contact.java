package dev.sellerdesk.questions.domain;

import java.time.Instant;

/**
 * Whether the seller was in contact with the customer in this case: a message to the
 * customer or a logged call. A note, a message to the operator, or contact that took place
 * elsewhere is none.
 */
public sealed interface Contact {

  record None() implements Contact {}

  record Made(Instant first, Instant last) implements Contact {}

  default boolean made() {
    return this instanceof Made;
  }

  /** Contact at this instant as well; it may be reported late. */
  default Contact at(Instant instant) {
    return switch (this) {
      case None() -> new Made(instant, instant);
      case Made(Instant first, Instant last) ->
          new Made(
              instant.isBefore(first) ? instant : first, instant.isAfter(last) ? instant : last);
    };
  }
}
