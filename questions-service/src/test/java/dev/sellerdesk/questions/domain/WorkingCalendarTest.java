package dev.sellerdesk.questions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.questions.domain.Explanation.Kind;
import dev.sellerdesk.questions.domain.Explanation.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Duration EIGHTEEN_HOURS = Duration.ofHours(18);
  private static final Map<LocalDate, String> HOLIDAYS =
      Map.of(
          LocalDate.parse("2025-04-26"), "King's Day",
          LocalDate.parse("2026-04-27"), "King's Day",
          LocalDate.parse("2026-12-25"), "Christmas",
          LocalDate.parse("2026-12-26"), "Second Christmas Day",
          LocalDate.parse("2027-01-01"), "New Year",
          LocalDate.parse("2026-04-06"), "Easter Monday");

  private final WorkingCalendar calendar =
      new WorkingCalendar(AMSTERDAM, date -> Optional.ofNullable(HOLIDAYS.get(date)));

  @Test
  void friday_noon_plus_18_hours_is_monday_six() {
    assertThat(due("2026-11-20T12:00", EIGHTEEN_HOURS)).isEqualTo(local("2026-11-23T06:00"));
  }

  @Test
  void a_question_of_saturday_starts_on_monday() {
    Explanation explanation = calendar.explain(local("2026-11-21T15:00"), EIGHTEEN_HOURS);

    assertThat(explanation.dueAt()).isEqualTo(local("2026-11-23T18:00"));
    assertThat(explanation.stretches())
        .containsExactly(
            new Stretch(
                local("2026-11-21T15:00"), local("2026-11-23T00:00"), Kind.WEEKEND, "Weekend"),
            new Stretch(
                local("2026-11-23T00:00"),
                local("2026-11-23T18:00"),
                Kind.WORKING_TIME,
                "Working days"));
  }

  @Test
  void one_working_day_from_friday_three_ends_on_monday_three() {
    assertThat(due("2026-11-20T15:00", Duration.ofHours(24))).isEqualTo(local("2026-11-23T15:00"));
  }

  @Test
  void what_is_reached_at_friday_midnight_is_due_then_and_not_on_monday() {
    assertThat(due("2026-11-20T06:00", EIGHTEEN_HOURS)).isEqualTo(local("2026-11-21T00:00"));
    assertThat(due("2026-11-20T06:00:00.000001", EIGHTEEN_HOURS))
        .isEqualTo(local("2026-11-23T00:00:00.000001"));
  }

  @Test
  void all_24_hours_of_a_working_day_count() {
    assertThat(due("2026-11-17T00:00", EIGHTEEN_HOURS)).isEqualTo(local("2026-11-17T18:00"));
    assertThat(due("2026-11-17T20:00", EIGHTEEN_HOURS)).isEqualTo(local("2026-11-18T14:00"));
  }

  @Test
  void the_weekend_in_which_the_clock_goes_forward_is_an_hour_shorter_and_skipped_all_the_same() {
    Explanation explanation = calendar.explain(local("2026-03-27T12:00"), EIGHTEEN_HOURS);

    assertThat(explanation.dueAt()).isEqualTo(local("2026-03-30T06:00"));
    assertThat(explanation.skipped()).isEqualTo(Duration.ofHours(47));
  }

  @Test
  void the_weekend_in_which_the_clock_goes_back_is_an_hour_longer_and_skipped_all_the_same() {
    Explanation explanation = calendar.explain(local("2026-10-23T12:00"), EIGHTEEN_HOURS);

    assertThat(explanation.dueAt()).isEqualTo(local("2026-10-26T06:00"));
    assertThat(explanation.skipped()).isEqualTo(Duration.ofHours(49));
  }

  /**
   * The clocks of NL and BE change on Sundays only; Amman's changed on Fridays, which shows how
   * such a day counts.
   */
  @Test
  void a_working_day_on_which_the_clock_changes_counts_23_or_25_hours() {
    ZoneId zone = ZoneId.of("Asia/Amman");
    WorkingCalendar amman = new WorkingCalendar(zone, _ -> Optional.empty());
    LocalDate longDay = LocalDate.parse("2021-10-29");
    LocalDate shortDay = LocalDate.parse("2022-02-25");

    assertThat(amman.due(longDay.atStartOfDay(zone).toInstant(), Duration.ofHours(25)))
        .isEqualTo(longDay.plusDays(1).atStartOfDay(zone).toInstant());
    assertThat(amman.due(shortDay.atStartOfDay(zone).toInstant(), Duration.ofHours(23)))
        .isEqualTo(shortDay.plusDays(1).atStartOfDay(zone).toInstant());
  }

  @Test
  void kings_day_is_skipped() {
    // Monday 27 April 2026
    assertThat(due("2026-04-24T12:00", EIGHTEEN_HOURS)).isEqualTo(local("2026-04-28T06:00"));
  }

  @Test
  void kings_day_on_a_saturday_is_named() {
    // The 27th is a Sunday in 2025, so the day is kept on Saturday the 26th.
    Explanation explanation = calendar.explain(local("2025-04-25T12:00"), EIGHTEEN_HOURS);

    assertThat(explanation.dueAt()).isEqualTo(local("2025-04-28T06:00"));
    assertThat(explanation.stretches())
        .containsExactly(
            new Stretch(
                local("2025-04-25T12:00"),
                local("2025-04-26T00:00"),
                Kind.WORKING_TIME,
                "Working days"),
            new Stretch(
                local("2025-04-26T00:00"),
                local("2025-04-27T00:00"),
                Kind.PUBLIC_HOLIDAY,
                "King's Day"),
            new Stretch(
                local("2025-04-27T00:00"), local("2025-04-28T00:00"), Kind.WEEKEND, "Weekend"),
            new Stretch(
                local("2025-04-28T00:00"),
                local("2025-04-28T06:00"),
                Kind.WORKING_TIME,
                "Working days"));
  }

  @Test
  void christmas_and_a_weekend_follow_each_other() {
    // Friday 25 and Saturday 26 December are holidays, the 27th is a Sunday.
    assertThat(due("2026-12-24T12:00", EIGHTEEN_HOURS)).isEqualTo(local("2026-12-28T06:00"));
  }

  @Test
  void nothing_to_count_is_due_at_once() {
    assertThat(calendar.explain(local("2026-11-21T15:00"), Duration.ZERO))
        .isEqualTo(
            new Explanation(local("2026-11-21T15:00"), local("2026-11-21T15:00"), List.of()));
  }

  @Test
  void time_is_not_counted_backward() {
    assertThatThrownBy(() -> due("2026-11-21T15:00", Duration.ofHours(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 2000)
  void counted_and_skipped_stretches_cut_the_time_exactly(
      @ForAll @LongRange(min = 0, max = 4L * 365 * 24 * 3600 * 1_000) long startMillis,
      @ForAll @LongRange(min = 1, max = 20L * 24 * 3600 * 1_000) long countedMillis) {
    Instant start = local("2025-01-01T00:00").plusMillis(startMillis);
    Duration counted = Duration.ofMillis(countedMillis);

    Explanation explanation = calendar.explain(start, counted);

    Instant cursor = start;
    for (Stretch stretch : explanation.stretches()) {
      assertThat(stretch.from()).isEqualTo(cursor);
      assertThat(stretch.length()).isPositive();
      cursor = stretch.to();
    }
    assertThat(cursor).isEqualTo(explanation.dueAt());
    assertThat(explanation.counted()).isEqualTo(counted);
    assertThat(explanation.counted().plus(explanation.skipped()))
        .isEqualTo(Duration.between(start, explanation.dueAt()));
    assertThat(explanation.stretches().getLast().counted()).isTrue();
    assertThat(explanation.stretches())
        .allMatch(stretch -> stretch.counted() == onlyWorkingDays(stretch));
  }

  @Property(tries = 1000)
  void a_later_start_or_a_longer_time_is_never_due_earlier(
      @ForAll @LongRange(min = 0, max = 2L * 365 * 24 * 3600) long startSeconds,
      @ForAll @LongRange(min = 0, max = 5L * 24 * 3600) long laterBySeconds,
      @ForAll @LongRange(min = 0, max = 10L * 24 * 3600) long countedSeconds,
      @ForAll @LongRange(min = 0, max = 5L * 24 * 3600) long longerBySeconds) {
    Instant start = local("2025-01-01T00:00").plusSeconds(startSeconds);
    Duration counted = Duration.ofSeconds(countedSeconds);

    Instant due = calendar.due(start, counted);

    assertThat(calendar.due(start.plusSeconds(laterBySeconds), counted)).isAfterOrEqualTo(due);
    assertThat(calendar.due(start, counted.plusSeconds(longerBySeconds))).isAfterOrEqualTo(due);
  }

  @Property(tries = 1000)
  void counting_in_two_parts_ends_where_counting_at_once_does(
      @ForAll @LongRange(min = 0, max = 2L * 365 * 24 * 3600) long startSeconds,
      @ForAll @LongRange(min = 1, max = 5L * 24 * 3600) long first,
      @ForAll @LongRange(min = 1, max = 5L * 24 * 3600) long second) {
    Instant start = local("2025-01-01T00:00").plusSeconds(startSeconds);

    Instant inParts =
        calendar.due(calendar.due(start, Duration.ofSeconds(first)), Duration.ofSeconds(second));

    assertThat(inParts).isEqualTo(calendar.due(start, Duration.ofSeconds(first + second)));
  }

  private static boolean onlyWorkingDays(Stretch stretch) {
    LocalDate first = LocalDate.ofInstant(stretch.from(), AMSTERDAM);
    LocalDate last = LocalDate.ofInstant(stretch.to().minusNanos(1), AMSTERDAM);
    return first
        .datesUntil(last.plusDays(1))
        .allMatch(date -> date.getDayOfWeek().getValue() < 6 && !HOLIDAYS.containsKey(date));
  }

  private Instant due(String localStart, Duration counted) {
    return calendar.due(local(localStart), counted);
  }

  private static Instant local(String text) {
    return ZonedDateTime.of(LocalDateTime.parse(text), AMSTERDAM).toInstant();
  }
}
