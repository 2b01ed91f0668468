package dev.sellerdesk.questions.domain;

import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The marketplace's numbers as they apply to one seller, whose country says when a day ends.
 *
 * @param calendar which days count for this seller: without its country's public holidays and the
 *     days on which it is closed
 */
public record SellerTerms(MarketplacePolicy policy, Country country, WorkingCalendar calendar) {

  /**
   * The clock of all services ticks microseconds, so this is the distance to the last instant of a
   * day.
   */
  static final Duration TICK = Duration.ofNanos(1_000);

  /**
   * The last instant at which this order may be talked about: a calendar period after the order's
   * date in the seller's zone, to the end of that local day (Q-25, Q-38, M-21); 29 February ends on
   * 28 February. Empty while the order is unknown.
   */
  public Optional<Instant> contactUntil(OrderFacts order) {
    return order.known().map(known -> endOfWindow(known.placedAt()));
  }

  private Instant endOfWindow(Instant placedAt) {
    ZoneId zone = country.zone();
    LocalDate lastDay = LocalDate.ofInstant(placedAt, zone).plus(policy.contact().window());
    return lastDay.plusDays(1).atStartOfDay(zone).toInstant().minus(TICK);
  }

  /** Whether the order may be talked about at this instant. */
  public boolean contactAllowed(OrderFacts order, Instant at) {
    return contactUntil(order).map(end -> !at.isAfter(end)).orElse(true);
  }
}
