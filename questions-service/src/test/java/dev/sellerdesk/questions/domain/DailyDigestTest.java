package dev.sellerdesk.questions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a seller is told once a day how its questions stand. */
class DailyDigestTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "08:00, 2026-11-20T06:59:59.999999Z, 2026-11-20T07:00:00Z",
    "08:00, 2026-11-20T07:00:00Z, 2026-11-21T07:00:00Z",
    // a Saturday is a day too
    "08:00, 2026-11-20T12:00:00Z, 2026-11-21T07:00:00Z",
    "00:00, 2026-12-31T22:59:59Z, 2026-12-31T23:00:00Z",
    // the clock goes forward from two to three, and back from three to two
    "08:00, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
    "02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "02:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z"
  })
  void Q_55_the_next_time_is_the_first_after_now_on_the_sellers_clock(
      LocalTime at, Instant now, Instant next) {
    assertThat(DailyDigest.from(at, ZONE, now).nextAt()).isEqualTo(next);
  }

  @Test
  void Q_55_after_days_without_a_service_it_is_told_once_and_goes_on() {
    DailyDigest digest =
        DailyDigest.from(LocalTime.of(8, 0), ZONE, Instant.parse("2026-11-20T12:00:00Z"));

    DailyDigest next = digest.told(ZONE, Instant.parse("2026-11-24T10:00:00Z"));

    assertThat(next.nextAt()).isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
    assertThat(next.dueAt(digest.nextAt())).isFalse();
    assertThat(next.dueAt(next.nextAt())).isTrue();
  }
}
