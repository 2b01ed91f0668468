package dev.sellerdesk.questions.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days off that a running clock skips, as the calendar knew them when the clock started. A
 * calendar that is corrected later moves no deadline that somebody was told already.
 *
 * @param calendarVersion names the calendar that was asked; equal versions had equal days
 * @param days only those that the clock can meet, with their names; weekends need no calendar
 */
public record DaysOff(String calendarVersion, Map<LocalDate, String> days)
    implements PublicHolidays {

  public DaysOff {
    days = Map.copyOf(new TreeMap<>(days));
  }

  @Override
  public Optional<String> on(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }
}
