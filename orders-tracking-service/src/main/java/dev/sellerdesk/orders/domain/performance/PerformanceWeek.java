package dev.sellerdesk.orders.domain.performance;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO week, Monday to Sunday (T-16). On the day on which the clock changes it is an hour shorter
 * or longer than others.
 */
public record PerformanceWeek(LocalDate monday) implements Comparable<PerformanceWeek> {

  private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-W(\\d\\d)");

  public PerformanceWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on a Monday, not on " + monday);
    }
  }

  /** The week of a day. */
  public static PerformanceWeek of(LocalDate day) {
    return new PerformanceWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** A week as {@code 2026-W47}; empty if that is none. */
  public static Optional<PerformanceWeek> parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      // 4 January is in week 1 of every year.
      LocalDate inFirst = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4);
      PerformanceWeek week =
          of(inFirst.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(parts.group(2))));
      // not every year has a week 53
      return Optional.of(week).filter(found -> found.toString().equals(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  public Instant start(ZoneId zone) {
    return monday.atStartOfDay(zone).toInstant();
  }

  /** The first instant after it. */
  public Instant end(ZoneId zone) {
    return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
  }

  public PerformanceWeek minusWeeks(int weeks) {
    return new PerformanceWeek(monday.minusWeeks(weeks));
  }

  @Override
  public int compareTo(PerformanceWeek other) {
    return monday.compareTo(other.monday);
  }

  @Override
  public String toString() {
    return "%04d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
