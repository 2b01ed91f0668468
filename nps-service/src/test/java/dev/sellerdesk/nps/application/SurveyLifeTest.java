package dev.sellerdesk.nps.application;

import static dev.sellerdesk.nps.domain.ClosedCaseFixture.CLOSED_AT;
import static dev.sellerdesk.nps.domain.ClosedCaseFixture.closing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.nps.application.port.in.IdentifyCustomer;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.nps.domain.SurveyReason;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.shared.event.SurveyAnswered;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SurveyLifeTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private final SurveyDesk desk = new SurveyDesk(CLOSED_AT);

  @Test
  void a_closed_case_is_surveyed_a_day_later_and_scored_once() {
    // The seller closes the case; the decision stands at once, and nobody is bothered yet.
    assertThat(desk.closed(closing().build()).outcome()).isEqualTo(Outcome.SCHEDULED);
    desk.advance(DAY.minus(MICRO));
    assertThat(desk.events).isEmpty();

    // A day after closing the invitation leaves.
    desk.advance(MICRO);
    assertThat(desk.invitations()).hasSize(1);
    assertThat(theSurvey().decision().outcome()).isEqualTo(Outcome.SENT);

    // A mail scanner follows the link: nothing is recorded.
    SurveyToken link = desk.lastToken();
    assertThat(desk.open(link).answered()).isFalse();
    assertThat(desk.events).hasSize(1);

    // The customer scores; a second score is refused.
    desk.answer(link, 9);
    assertThat(desk.open(link).answered()).isTrue();
    assertThatThrownBy(() -> desk.answer(link, 1))
        .isInstanceOf(SurveyException.AlreadyAnswered.class);
    assertThat(desk.events)
        .hasSize(2)
        .last()
        .isInstanceOfSatisfying(SurveyAnswered.class, a -> assertThat(a.score()).isEqualTo(9));
  }

  @Test
  void a_closing_told_twice_has_one_decision() {
    ClosedCase closing = closing().build();
    desk.closed(closing);
    desk.closed(closing);

    assertThat(desk.surveys.all()).hasSize(1);
    desk.advance(DAY);
    desk.sendAgain(theSurvey());
    assertThat(desk.invitations()).hasSize(1);
  }

  @Test
  void reopening_before_it_is_due_calls_the_survey_off() {
    ClosedCase closing = closing().build();
    desk.closed(closing);
    desk.reopened(closing.questionId().value(), CLOSED_AT.plus(Duration.ofHours(23)));

    assertThat(desk.timers).isEmpty();
    desk.advance(DAY.multipliedBy(2));
    assertThat(desk.events).isEmpty();
    assertThat(theSurvey().decision().outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(theSurvey().decision().reason()).isEqualTo(SurveyReason.REOPENED);
  }

  @Test
  void closed_reopened_and_closed_again_is_surveyed_once_after_the_last_closing() {
    var fixture = closing();
    desk.closed(fixture.build());
    desk.reopened(fixture.questionId(), CLOSED_AT.plusSeconds(60));
    desk.sleep(Duration.ofMinutes(2));
    desk.closed(fixture.at(CLOSED_AT.plusSeconds(120)).build());

    desk.advance(DAY.multipliedBy(3));
    assertThat(desk.invitations()).hasSize(1);
    assertThat(desk.surveys.all())
        .extracting(s -> s.decision().outcome())
        .containsExactly(Outcome.CANCELLED, Outcome.SENT);
  }

  @Test
  void a_case_closed_again_within_30_days_of_its_survey_gets_no_second_one() {
    var fixture = closing();
    desk.closed(fixture.build());
    desk.advance(DAY.multipliedBy(5));
    desk.reopened(fixture.questionId(), desk.clock().instant());

    Instant again = CLOSED_AT.plus(DAY.multipliedBy(30)).minus(MICRO);
    assertThat(desk.closed(fixture.at(again).build()).reason()).isEqualTo(SurveyReason.CASE_PAUSE);
    assertThat(desk.closed(fixture.at(again.plus(MICRO)).build()).outcome())
        .isEqualTo(Outcome.SCHEDULED);
  }

  @Test
  void two_retailers_that_close_on_one_day_ask_the_customer_once() {
    desk.closed(closing().customer("c-1").retailer("1001").build());
    assertThat(
            desk.closed(
                    closing().customer("c-1").retailer("1002").at(CLOSED_AT.plusSeconds(1)).build())
                .outcome())
        .isEqualTo(Outcome.SCHEDULED);

    desk.advance(DAY.multipliedBy(2));
    assertThat(desk.invitations())
        .extracting(SurveyInvitationRequested::retailerId)
        .containsExactly("1001");
    Survey second = desk.surveys.all().getLast();
    assertThat(second.decision().outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(second.decision().reason()).isEqualTo(SurveyReason.CUSTOMER_PAUSE);
  }

  @Test
  void a_reopening_that_arrives_before_its_closing_still_prevents_the_survey() {
    var fixture = closing();
    desk.reopened(fixture.questionId(), CLOSED_AT.plusSeconds(60));

    assertThat(desk.closed(fixture.build()).reason()).isEqualTo(SurveyReason.REOPENED);
  }

  @Test
  void an_old_reopening_told_late_does_not_touch_the_new_closing() {
    var fixture = closing();
    desk.closed(fixture.build());
    desk.reopened(fixture.questionId(), CLOSED_AT.minusSeconds(60));

    desk.advance(DAY);
    assertThat(desk.invitations()).hasSize(1);
  }

  @Test
  void after_an_outage_the_survey_leaves_late_and_says_so() {
    desk.closed(closing().build());
    desk.sleep(DAY.plus(Duration.ofHours(7)));
    desk.advance(Duration.ZERO);

    assertThat(desk.invitations()).hasSize(1);
    assertThat(theSurvey().decision().outcome()).isEqualTo(Outcome.DELAYED);
    assertThat(theSurvey().decision().reason()).isEqualTo(SurveyReason.SENT_AFTER_WINDOW);
  }

  @Test
  void after_30_days_the_link_no_longer_answers() {
    desk.closed(closing().build());
    desk.advance(DAY);
    SurveyToken link = desk.lastToken();

    desk.advance(DAY.multipliedBy(30));
    assertThat(desk.open(link).answered()).isFalse();
    desk.advance(MICRO);
    assertThatThrownBy(() -> desk.open(link)).isInstanceOf(SurveyException.Expired.class);
    assertThatThrownBy(() -> desk.answer(link, 5)).isInstanceOf(SurveyException.Expired.class);
  }

  @Test
  void a_guessed_link_opens_nothing() {
    desk.closed(closing().build());
    desk.advance(DAY);

    SurveyToken guess = SurveyToken.of(new byte[SurveyToken.BYTES]);
    assertThatThrownBy(() -> desk.open(guess)).isInstanceOf(SurveyException.NotFound.class);
    assertThatThrownBy(() -> desk.answer(guess, 5)).isInstanceOf(SurveyException.NotFound.class);
  }

  @Test
  void
      ten_thousand_cases_each_have_one_decision_per_closing_and_no_customer_is_asked_twice_in_30_days() {
    Random random = new Random(7);
    List<ClosedCase> closings = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      var fixture =
          closing()
              .of(new UUID(7, random.nextInt(6_000)))
              .customer(random.nextInt(20) == 0 ? null : "c-" + random.nextInt(2_000))
              .by(random.nextInt(10) == 0 ? "PARTNERSERVICE" : "SELLER")
              .at(desk.clock().instant());
      closings.add(fixture.build());
      desk.closed(fixture.build());
      if (random.nextInt(3) == 0) {
        desk.closed(closings.get(random.nextInt(closings.size())));
      }
      if (random.nextInt(5) == 0) {
        desk.reopened(
            closings.get(random.nextInt(closings.size())).questionId().value(),
            desk.clock().instant());
      }
      desk.advance(Duration.ofSeconds(1 + random.nextInt(1_200)));
    }
    desk.advance(DAY.multipliedBy(2));

    assertThat(desk.surveys.all()).hasSize(closings.size());
    assertThat(desk.surveys.all())
        .extracting(s -> s.decision().outcome())
        .doesNotContain(Outcome.SCHEDULED);
    desk.invitations().stream()
        .collect(java.util.stream.Collectors.groupingBy(SurveyInvitationRequested::customerRef))
        .values()
        .forEach(sent -> {
          for (int i = 1; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 1).requestedAt(), sent.get(i).requestedAt()))
                .isGreaterThanOrEqualTo(Duration.ofDays(30));
          }
        });
  }

  @Test
  void a_case_closed_before_its_order_was_known_is_surveyed_once_the_customer_is_known() {
    for (Duration untilKnown : List.of(DAY.dividedBy(2), DAY.multipliedBy(2))) {
      ClosedCase unknown = closing().customer(null).at(desk.clock().instant()).build();
      desk.closed(unknown);
      desk.advance(untilKnown);
      assertThat(desk.invitations()).isEmpty();

      identified(unknown, "c-" + untilKnown);
      identified(unknown, "c-somebody-else");
      desk.advance(DAY);

      assertThat(desk.invitations())
          .singleElement()
          .satisfies(sent -> assertThat(sent.customerRef()).isEqualTo("c-" + untilKnown))
          .satisfies(sent -> assertThat(sent.language()).isEqualTo("fr"));
      desk.events.clear();
    }
  }

  private void identified(ClosedCase unknown, String customer) {
    desk.identify.identify(
        new IdentifyCustomer.Command(
            unknown.questionId(), new CustomerRef(customer), SurveyLanguage.FR));
  }

  private Survey theSurvey() {
    return desk.surveys.all().getFirst();
  }
}
