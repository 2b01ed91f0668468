package dev.sellerdesk.orders.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerformanceWeekTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "2026-W47, 2026-11-16, 2026-11-22",
    "2026-W01, 2025-12-29, 2026-01-04",
    "2026-W53, 2026-12-28, 2027-01-03",
    "2020-W53, 2020-12-28, 2021-01-03",
    "2027-W01, 2027-01-04, 2027-01-10"
  })
  void a_week_goes_from_monday_to_sunday(String written, LocalDate monday, LocalDate sunday) {
    PerformanceWeek week = PerformanceWeek.parse(written).orElseThrow();
    assertThat(week.monday()).isEqualTo(monday);
    assertThat(week.sunday()).isEqualTo(sunday);
    assertThat(week).hasToString(written);
    assertThat(PerformanceWeek.of(sunday)).isEqualTo(week);
    assertThat(PerformanceWeek.of(sunday.plusDays(1))).isNotEqualTo(week);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-W54", "2027-W53", "2026-W00", "2026-47", "2026-W7", "1999-W01", "", "W47"})
  void what_is_no_week_is_none(String written) {
    assertThat(PerformanceWeek.parse(written)).isEmpty();
  }

  @Test
  void a_week_in_which_the_clock_changes_is_an_hour_shorter_or_longer() {
    assertThat(length("2026-W13")).isEqualTo(Duration.ofHours(7 * 24 - 1));
    assertThat(length("2026-W43")).isEqualTo(Duration.ofHours(7 * 24 + 1));
    assertThat(length("2026-W47")).isEqualTo(Duration.ofHours(7 * 24));
  }

  @Property
  void every_day_is_in_the_week_that_its_name_leads_to(@ForAll @IntRange(max = 36_000) int day) {
    LocalDate date = LocalDate.of(2000, 1, 3).plusDays(day);
    PerformanceWeek week = PerformanceWeek.of(date);
    assertThat(PerformanceWeek.parse(week.toString())).contains(week);
    assertThat(date).isBetween(week.monday(), week.sunday());
    assertThat(week.minusWeeks(1).end(ZONE)).isEqualTo(week.start(ZONE));
  }

  @Test
  void a_week_begins_on_a_monday() {
    assertThatThrownBy(() -> new PerformanceWeek(LocalDate.of(2026, 11, 17)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Duration length(String written) {
    PerformanceWeek week = PerformanceWeek.parse(written).orElseThrow();
    return Duration.between(week.start(ZONE), week.end(ZONE));
  }
}
