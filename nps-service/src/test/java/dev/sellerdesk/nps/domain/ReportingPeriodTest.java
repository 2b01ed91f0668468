package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Duration MICRO = Duration.ofNanos(1_000);

  @Test
  void twenty_eight_days_include_today() {
    ReportingPeriod period =
        ReportingPeriod.lastDays(28, Instant.parse("2026-11-22T10:00:00Z"), AMSTERDAM);

    assertThat(period.first()).isEqualTo("2026-10-26");
    assertThat(period.last()).isEqualTo("2026-11-22");
    assertThat(period.days()).isEqualTo(28);
  }

  @Test
  void today_is_the_sellers_today() {
    assertThat(
            ReportingPeriod.lastDays(1, Instant.parse("2026-11-22T22:59:59.999999Z"), AMSTERDAM)
                .last())
        .isEqualTo("2026-11-22");
    assertThat(ReportingPeriod.lastDays(1, Instant.parse("2026-11-22T23:00:00Z"), AMSTERDAM).last())
        .isEqualTo("2026-11-23");
  }

  @Test
  void the_day_on_which_summer_time_begins_has_23_hours() {
    ReportingPeriod day = day("2026-03-29");

    assertThat(day.from()).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(day.until()).isEqualTo("2026-03-29T22:00:00Z");
    assertEdges(day);
  }

  @Test
  void the_day_on_which_summer_time_ends_has_25_hours() {
    ReportingPeriod day = day("2026-10-25");

    assertThat(day.from()).isEqualTo("2026-10-24T22:00:00Z");
    assertThat(day.until()).isEqualTo("2026-10-25T23:00:00Z");
    assertEdges(day);
  }

  @Test
  void weeks_run_from_monday_and_end_with_the_period() {
    // From Thursday to the Tuesday twelve days later.
    ReportingPeriod period =
        ReportingPeriod.lastDays(13, Instant.parse("2026-11-24T12:00:00Z"), AMSTERDAM);

    assertThat(period.byWeek())
        .extracting(ReportingPeriod::first)
        .map(LocalDate::toString)
        .containsExactly("2026-11-12", "2026-11-16", "2026-11-23");
    assertThat(period.byWeek())
        .extracting(ReportingPeriod::last)
        .map(LocalDate::toString)
        .containsExactly("2026-11-15", "2026-11-22", "2026-11-24");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 367})
  void other_lengths_are_refused(int days) {
    assertThatThrownBy(() -> ReportingPeriod.lastDays(days, Instant.EPOCH, AMSTERDAM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void days_and_weeks_cover_the_period_without_gap_or_overlap(
      @ForAll @IntRange(min = 1, max = 366) int days,
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long now) {
    ReportingPeriod period = ReportingPeriod.lastDays(days, Instant.ofEpochSecond(now), AMSTERDAM);

    for (var stretches : java.util.List.of(period.byDay(), period.byWeek())) {
      assertThat(stretches.getFirst().from()).isEqualTo(period.from());
      assertThat(stretches.getLast().until()).isEqualTo(period.until());
      for (int i = 1; i < stretches.size(); i++) {
        assertThat(stretches.get(i).from()).isEqualTo(stretches.get(i - 1).until());
      }
    }
    assertThat(period.dates()).hasSize(days);
    assertThat(period.contains(Instant.ofEpochSecond(now))).isTrue();
  }

  private static void assertEdges(ReportingPeriod day) {
    assertThat(day.contains(day.from().minus(MICRO))).isFalse();
    assertThat(day.contains(day.from())).isTrue();
    assertThat(day.contains(day.until().minus(MICRO))).isTrue();
    assertThat(day.contains(day.until())).isFalse();
  }

  private static ReportingPeriod day(String date) {
    return new ReportingPeriod(LocalDate.parse(date), LocalDate.parse(date), AMSTERDAM);
  }
}
