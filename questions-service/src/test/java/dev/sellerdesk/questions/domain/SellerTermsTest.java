package dev.sellerdesk.questions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellerTermsTest {

  private final SellerTerms terms = QuestionFixture.TERMS;

  @ParameterizedTest(name = "an order of {0} can be talked about until {1}")
  @CsvSource({
    // two calendar years, to the end of the local day: in winter that is 23:00 UTC, in summer 22:00
    "2026-11-20T09:00:00Z, 2028-11-20T22:59:59.999999Z",
    "2026-07-01T09:00:00Z, 2028-07-01T21:59:59.999999Z",
    // 23:30 UTC is the next day already in Amsterdam
    "2026-11-20T23:30:00Z, 2028-11-21T22:59:59.999999Z",
    // 29 February has no anniversary: 28 February it is
    "2028-02-29T12:00:00Z, 2030-02-28T22:59:59.999999Z",
    // the last day may be one on which the clock changes: 31 March 2024 ended at 22:00 UTC
    "2022-03-31T12:00:00Z, 2024-03-31T21:59:59.999999Z"
  })
  void the_window_lasts_two_calendar_years_to_the_end_of_the_day(Instant placed, Instant last) {
    OrderFacts order = QuestionFixture.facts(placed);

    assertThat(terms.contactUntil(order)).contains(last);
    assertThat(terms.contactAllowed(order, last)).isTrue();
    assertThat(terms.contactAllowed(order, last.plusNanos(1_000))).isFalse();
  }

  @Test
  void an_order_that_is_not_known_yet_has_no_end() {
    assertThat(terms.contactUntil(new OrderFacts.Unknown())).isEmpty();
    assertThat(terms.contactAllowed(new OrderFacts.Unknown(), Instant.MAX)).isTrue();
  }
}
