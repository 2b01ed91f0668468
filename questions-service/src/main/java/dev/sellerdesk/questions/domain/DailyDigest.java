package dev.sellerdesk.questions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A seller's wish to be told once a day how its questions stand.
 *
 * @param at the time of day in the seller's country
 * @param nextAt when it is told next
 */
public record DailyDigest(LocalTime at, Instant nextAt) {

  /** A wish from now on: the first time is the next one that comes. */
  public static DailyDigest from(LocalTime at, ZoneId zone, Instant now) {
    return new DailyDigest(at, next(at, zone, now));
  }

  /**
   * The wish after it was told: however late that was, each day is told once and none afterwards.
   */
  public DailyDigest told(ZoneId zone, Instant now) {
    return from(at, zone, now);
  }

  /** Whether this is the moment it waits for; an earlier wish may have left another one. */
  public boolean dueAt(Instant due) {
    return nextAt.equals(due);
  }

  /** A time that does not exist on the day on which the clock goes forward is an hour later. */
  private static Instant next(LocalTime at, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant first = ZonedDateTime.of(today, at, zone).toInstant();
    return first.isAfter(now) ? first : ZonedDateTime.of(today.plusDays(1), at, zone).toInstant();
  }
}
