package dev.sellerdesk.messaging.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Order and shipment as far as they are known here.
 *
 * @param item the title of the item in question, else of the order's only one
 * @param expected the day of delivery that the customer was told
 * @param placed the day of the order in the marketplace
 */
public record OrderFacts(
    Optional<String> item,
    Optional<String> trackAndTrace,
    Optional<String> carrier,
    Optional<LocalDate> expected,
    Optional<LocalDate> placed) {

  public static final OrderFacts NONE =
      new OrderFacts(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
