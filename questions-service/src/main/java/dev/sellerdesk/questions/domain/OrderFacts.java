package dev.sellerdesk.questions.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What a case knows about its order. The marketplace may hand us a question before the news of its
 * order arrives; the case then starts without these facts and gets them later.
 */
public sealed interface OrderFacts {

  record Unknown() implements OrderFacts {}

  /**
   * The order as it was placed.
   *
   * @param customerRef the marketplace's key of the customer
   * @param customerName first and last name, as lists show it
   */
  record Known(String customerRef, String customerName, Language customerLanguage, Instant placedAt)
      implements OrderFacts {}

  default Optional<Known> known() {
    return switch (this) {
      case Unknown() -> Optional.empty();
      case Known facts -> Optional.of(facts);
    };
  }
}
