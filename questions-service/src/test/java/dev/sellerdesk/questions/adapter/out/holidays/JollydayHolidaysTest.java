package dev.sellerdesk.questions.adapter.out.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JollydayHolidaysTest {

  private final JollydayHolidays holidays = new JollydayHolidays();

  @Test
  void the_dutch_public_holidays_of_2026() {
    assertThat(datesOf(Country.NL, 2026))
        .containsExactly(
            "2026-01-01",
            "2026-04-05",
            "2026-04-06",
            "2026-04-27",
            "2026-05-05",
            "2026-05-14",
            "2026-05-24",
            "2026-05-25",
            "2026-12-25",
            "2026-12-26");
  }

  @Test
  void the_belgian_public_holidays_of_2026() {
    assertThat(datesOf(Country.BE, 2026))
        .containsExactly(
            "2026-01-01",
            "2026-04-05",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-24",
            "2026-05-25",
            "2026-07-21",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25");
  }

  @Test
  void kings_day_is_on_the_26th_when_the_27th_is_a_sunday() {
    assertThat(dutch("2025-04-26")).isPresent();
    assertThat(dutch("2025-04-27")).isEmpty();
    assertThat(dutch("2031-04-26")).isPresent();
    assertThat(dutch("2026-04-26")).isEmpty();
    assertThat(dutch("2026-04-27"))
        .hasValueSatisfying(name -> assertThat(name).containsIgnoringCase("king"));
  }

  @Test
  void liberation_day_is_a_holiday_in_every_year() {
    assertThat(dutch("2025-05-05")).isPresent();
    assertThat(dutch("2026-05-05")).isPresent();
  }

  @Test
  void days_that_are_only_observed_do_not_count() {
    assertThat(dutch("2026-04-03")).as("Good Friday").isEmpty();
    assertThat(holidays.of(Country.BE).on(LocalDate.parse("2026-11-15")))
        .as("King's Feast")
        .isEmpty();
    assertThat(holidays.of(Country.BE).on(LocalDate.parse("2026-11-02"))).as("All Souls").isEmpty();
  }

  @Test
  void years_far_away_are_known_too() {
    assertThat(dutch("2000-12-25")).isPresent();
    assertThat(dutch("2101-12-25")).isPresent();
  }

  private Optional<String> dutch(String date) {
    return holidays.of(Country.NL).on(LocalDate.parse(date));
  }

  private List<String> datesOf(Country country, int year) {
    PublicHolidays calendar = holidays.of(country);
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(date -> calendar.on(date).isPresent())
        .map(LocalDate::toString)
        .toList();
  }
}
