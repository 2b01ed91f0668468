package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static dev.sellerdesk.questions.domain.QuestionFixture.later;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseClockTest {

  /**
   * Friday noon in Amsterdam is 11:00 UTC: 18 counted hours end on Monday at 05:00 UTC, one working
   * day at 11:00.
   */
  private static final Instant OPEN_LONG_AT = Instant.parse("2026-11-23T05:00:00Z");

  private static final Instant ANSWER_BY = Instant.parse("2026-11-23T11:00:00Z");

  private final WorkingCalendar calendar =
      new WorkingCalendar(Country.NL.zone(), _ -> Optional.empty());

  @Test
  void Q_05_and_Q_28_run_from_the_oldest_unanswered_message() {
    assertThat(deadlines(MarketplacePolicy.bol(), ASKED))
        .containsExactly(
            new Deadline("Q-05", ASKED, OPEN_LONG_AT, false),
            new Deadline("Q-28", ASKED, ANSWER_BY, false));
  }

  @Test
  void Q_05_a_deadline_has_passed_at_its_very_instant() {
    assertThat(
            deadlines(MarketplacePolicy.bol(), OPEN_LONG_AT.minusNanos(1_000)).getFirst().passed())
        .isFalse();
    assertThat(deadlines(MarketplacePolicy.bol(), OPEN_LONG_AT).getFirst().passed()).isTrue();
  }

  @Test
  void Q_56_counts_all_hours_where_the_marketplace_says_48() {
    List<Deadline> deadlines = deadlines(MarketplacePolicy.mirakl(), ASKED);

    assertThat(deadlines.getFirst().ruleId()).isEqualTo("Q-05");
    assertThat(deadlines.getLast())
        .isEqualTo(new Deadline("Q-56", ASKED, ASKED.plus(Duration.ofHours(48)), false));
  }

  @Test
  void no_clock_runs_while_the_seller_has_nothing_to_answer() {
    assertThat(QuestionFixture.answered().deadlines(TERMS, later(2))).isEmpty();
    assertThat(QuestionFixture.closed().deadlines(TERMS, later(3))).isEmpty();
  }

  @Test
  void no_clock_of_the_seller_runs_while_partnerservice_has_the_case() {
    assertThat(
            QuestionFixture.escalated(QuestionFixture.open(), later(1)).deadlines(TERMS, later(2)))
        .isEmpty();
  }

  @Test
  void d1_every_clock_explains_itself() {
    for (MarketplacePolicy policy : List.of(MarketplacePolicy.bol(), MarketplacePolicy.mirakl())) {
      for (ResponseClock clock : ResponseClock.of(policy)) {
        Explanation explanation = clock.explain(ASKED, calendar);

        assertThat(explanation.counted()).isEqualTo(clock.duration());
        assertThat(explanation.counted().plus(explanation.skipped()))
            .isEqualTo(Duration.between(ASKED, explanation.dueAt()));
      }
    }
  }

  @Test
  void a_clock_is_found_by_its_rule() {
    assertThat(ResponseClock.named("Q-05", MarketplacePolicy.bol())).isPresent();
    assertThat(ResponseClock.named("Q-16", MarketplacePolicy.bol())).isPresent();
    assertThat(ResponseClock.named("Q-17", MarketplacePolicy.bol())).isPresent();
    assertThat(ResponseClock.named("Q-56", MarketplacePolicy.bol())).isEmpty();
    assertThat(ResponseClock.named("Q-56", MarketplacePolicy.mirakl())).isPresent();
  }

  private static List<Deadline> deadlines(MarketplacePolicy policy, Instant now) {
    SellerTerms terms = QuestionFixture.terms(policy);
    CustomerQuestion asked =
        NewQuestion.askedByCustomer(
                QuestionFixture.opening(Language.UNKNOWN),
                QuestionFixture.facts(QuestionFixture.PLACED),
                new Matter.WholeOrder(),
                QuestionFixture.message(),
                terms,
                ASKED)
            .question();
    return asked.deadlines(terms, now);
  }
}
