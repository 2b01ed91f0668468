package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A view with its filters. All that are given have to agree.
 *
 * @param customerName words of the customer's name, or their beginnings
 * @param itemEan only questions about this item
 * @param awaiting only questions in which this party has to speak
 * @param lastMessageFrom the earliest last message
 * @param lastMessageTo the latest last message
 * @param text words that are found in case number, order number, customer name, subject, item or
 *     messages
 */
public record OverviewFilter(
    OverviewView view,
    OverviewSort sort,
    @Nullable SubjectCode subject,
    @Nullable String customerName,
    @Nullable OrderNumber orderNumber,
    @Nullable CaseNumber caseNumber,
    @Nullable String itemEan,
    @Nullable Channel channel,
    Awaiting.@Nullable Party awaiting,
    @Nullable Moment lastMessageFrom,
    @Nullable Moment lastMessageTo,
    @Nullable String text) {

  /** An instant, or a day as the seller's calendar has it. */
  public sealed interface Moment {

    /** What our clocks and the database tell apart. */
    Duration TICK = Duration.ofNanos(1_000);

    record At(Instant instant) implements Moment {}

    record Day(LocalDate date) implements Moment {}

    /** The first instant that belongs to it. */
    default Instant start(ZoneId zone) {
      return switch (this) {
        case At(Instant instant) -> instant;
        case Day(LocalDate date) -> date.atStartOfDay(zone).toInstant();
      };
    }

    /** The first instant that comes after it. */
    default Instant end(ZoneId zone) {
      return switch (this) {
        case At(Instant instant) -> instant.plus(TICK);
        case Day(LocalDate date) -> date.plusDays(1).atStartOfDay(zone).toInstant();
      };
    }
  }

  /** A view without filters, in its own order. */
  public static OverviewFilter of(OverviewView view) {
    return new OverviewFilter(
        view, standardOrder(view), null, null, null, null, null, null, null, null, null, null);
  }

  /** The oldest has priority; among the handled ones the last closed is on top. */
  public static OverviewSort standardOrder(OverviewView view) {
    return view == OverviewView.HANDLED ? OverviewSort.NEWEST : OverviewSort.OLDEST;
  }

  /** Whether words are looked for, which somebody may have mistyped. */
  public boolean hasWords() {
    return text != null || customerName != null;
  }
}
