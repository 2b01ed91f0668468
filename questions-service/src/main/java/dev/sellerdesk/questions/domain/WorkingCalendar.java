package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.Explanation.Kind;
import dev.sellerdesk.questions.domain.Explanation.Stretch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Counts time the way Q-05 does: all 24 hours of a working day count, weekends and public holidays
 * of the seller's country do not. A day begins and ends at local midnight; what counts is real
 * elapsed time, so the day on which the clock goes forward holds 23 hours and the day on which it
 * goes back 25.
 */
public final class WorkingCalendar {

  private final ZoneId zone;
  private final PublicHolidays holidays;

  public WorkingCalendar(ZoneId zone, PublicHolidays holidays) {
    this.zone = zone;
    this.holidays = holidays;
  }

  /** The instant at which so much time has been counted since {@code from}. */
  public Instant due(Instant from, Duration counted) {
    return explain(from, counted).dueAt();
  }

  /**
   * The same, with every stretch on the way. A deadline that is reached at midnight is that
   * midnight, not the next working day.
   */
  public Explanation explain(Instant from, Duration counted) {
    if (counted.isNegative()) {
      throw new IllegalArgumentException("Time is counted forward, not " + counted);
    }
    List<Stretch> stretches = new ArrayList<>();
    Instant cursor = from;
    Duration left = counted;
    while (left.isPositive()) {
      LocalDate day = LocalDate.ofInstant(cursor, zone);
      Instant dayEnd = day.plusDays(1).atStartOfDay(zone).toInstant();
      Day kind = kindOf(day);
      Instant to = dayEnd;
      if (kind.kind() == Kind.WORKING_TIME) {
        Instant done = cursor.plus(left);
        to = done.isBefore(dayEnd) ? done : dayEnd;
        left = left.minus(Duration.between(cursor, to));
      }
      append(stretches, new Stretch(cursor, to, kind.kind(), kind.reason()));
      cursor = to;
    }
    return new Explanation(from, cursor, stretches);
  }

  /** The stretches between two instants; none when the second is not later. */
  public Explanation between(Instant from, Instant to) {
    List<Stretch> stretches = new ArrayList<>();
    Instant cursor = from;
    while (cursor.isBefore(to)) {
      LocalDate day = LocalDate.ofInstant(cursor, zone);
      Instant dayEnd = day.plusDays(1).atStartOfDay(zone).toInstant();
      Instant end = dayEnd.isBefore(to) ? dayEnd : to;
      Day kind = kindOf(day);
      append(stretches, new Stretch(cursor, end, kind.kind(), kind.reason()));
      cursor = end;
    }
    return new Explanation(from, to, stretches);
  }

  /** The days off between two instants, to be kept with what was computed from them. */
  DaysOff daysOff(Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, zone);
    LocalDate last = LocalDate.ofInstant(to, zone);
    Map<LocalDate, String> days = new HashMap<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate date = day;
      holidays.on(date).ifPresent(name -> days.put(date, name));
    }
    return new DaysOff(version(first.getYear()), days);
  }

  /** Zone and a checksum of the days off of this year and the next. */
  private String version(int year) {
    CRC32C checksum = new CRC32C();
    LocalDate end = LocalDate.of(year + 2, 1, 1);
    for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      LocalDate date = day;
      holidays
          .on(date)
          .ifPresent(name -> checksum.update((date + name).getBytes(StandardCharsets.UTF_8)));
    }
    return "%s/%d/%08x".formatted(zone.getId(), year, checksum.getValue());
  }

  private record Day(Kind kind, String reason) {}

  /**
   * A holiday that falls in a weekend is told as the holiday, because that is what somebody would
   * look for.
   */
  private Day kindOf(LocalDate date) {
    Optional<Day> holiday = holidays.on(date).map(name -> new Day(Kind.PUBLIC_HOLIDAY, name));
    return holiday.orElseGet(() ->
        switch (date.getDayOfWeek()) {
          case SATURDAY, SUNDAY -> new Day(Kind.WEEKEND, "Weekend");
          case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
              new Day(Kind.WORKING_TIME, "Working days");
        });
  }

  private static void append(List<Stretch> stretches, Stretch next) {
    if (!stretches.isEmpty()) {
      Stretch last = stretches.getLast();
      if (last.kind() == next.kind() && last.reason().equals(next.reason())) {
        stretches.set(
            stretches.size() - 1, new Stretch(last.from(), next.to(), last.kind(), last.reason()));
        return;
      }
    }
    stretches.add(next);
  }
}
