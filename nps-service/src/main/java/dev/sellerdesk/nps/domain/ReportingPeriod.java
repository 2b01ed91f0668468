package dev.sellerdesk.nps.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of whole local days in the seller's zone (N-07). A day is as long as it is there: 23
 * hours when summer time begins, 25 when it ends.
 *
 * @param last included
 */
public record ReportingPeriod(LocalDate first, LocalDate last, ZoneId zone) {

  public static final int LONGEST = 366;

  public ReportingPeriod {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the period ends before it begins");
    }
  }

  /** The last so many local days, the one that is running included. */
  public static ReportingPeriod lastDays(int days, Instant now, ZoneId zone) {
    if (days < 1 || days > LONGEST) {
      throw new IllegalArgumentException("a period has 1 to " + LONGEST + " days");
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    return new ReportingPeriod(today.minusDays(days - 1L), today, zone);
  }

  /** The week from Monday to Sunday that this local day belongs to. */
  public static ReportingPeriod weekOf(LocalDate date, ZoneId zone) {
    LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new ReportingPeriod(monday, monday.plusDays(6), zone);
  }

  /** As many days, right before this period. */
  public ReportingPeriod before() {
    return new ReportingPeriod(first.minusDays(days()), first.minusDays(1), zone);
  }

  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  public List<LocalDate> dates() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  public List<ReportingPeriod> byDay() {
    return dates().stream().map(date -> new ReportingPeriod(date, date, zone)).toList();
  }

  /** Weeks from Monday to Sunday; the first and the last end with the period. */
  public List<ReportingPeriod> byWeek() {
    List<ReportingPeriod> weeks = new ArrayList<>();
    for (LocalDate start = first; !start.isAfter(last); ) {
      LocalDate sunday = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      weeks.add(new ReportingPeriod(start, sunday.isAfter(last) ? last : sunday, zone));
      start = sunday.plusDays(1);
    }
    return weeks;
  }

  /** The first instant. */
  public Instant from() {
    return startOf(first);
  }

  /** The first instant after it. */
  public Instant until() {
    return startOf(last.plusDays(1));
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from()) && instant.isBefore(until());
  }

  public Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }
}
