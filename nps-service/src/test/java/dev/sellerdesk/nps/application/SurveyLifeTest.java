package dev.sellerdesk.nps.application;

import static dev.sellerdesk.nps.domain.ClosedCaseFixture.CLOSED_AT;
import static dev.sellerdesk.nps.domain.ClosedCaseFixture.closing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.nps.application.port.in.IdentifyCustomer;
import dev.sellerdesk.nps.application.port.in.SetUpSurveys;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.Dimension;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.nps.domain.SurveyReason;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.nps.domain.Wording;
import dev.sellerdesk.shared.event.NpsCalculated;
import dev.sellerdesk.shared.event.SurveyAnswered;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
        .hasSize(3)
        .element(1)
        .isInstanceOfSatisfying(SurveyAnswered.class, a -> assertThat(a.score()).isEqualTo(9));
    assertThat(desk.events)
        .last()
        .isInstanceOfSatisfying(
            NpsCalculated.class,
            week -> {
              assertThat(week.week()).isEqualTo("2026-W45");
              assertThat(week.n()).isEqualTo(1);
              assertThat(week.nps()).isEqualTo(100);
            });
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

  @Test
  void who_unsubscribes_gets_no_survey_of_any_retailer() {
    desk.closed(closing().customer("c-1").retailer("1001").build());
    desk.advance(DAY);
    desk.unsubscribe.unsubscribe(desk.lastToken());

    desk.advance(DAY.multipliedBy(60));
    var later = closing().customer("c-1").retailer("1002").at(desk.clock().instant()).build();
    assertThat(desk.closed(later).reason()).isEqualTo(SurveyReason.UNSUBSCRIBED);
  }

  @Test
  void a_survey_keeps_the_questions_it_was_sent_with() {
    desk.closed(closing().build());
    desk.advance(DAY);
    SurveyToken old = desk.lastToken();
    var present = desk.setUp.settings();
    Wording other = new Wording("Anders?", "Autre ?", "Other?");
    desk.setUp.change(
        new SetUpSurveys.Command(present.policy(), other, java.util.List.of()), present.version());
    desk.closed(closing().at(desk.clock().instant()).build());
    desk.advance(DAY);

    assertThat(desk.open(old).questions()).isNotEqualTo(desk.open(desk.lastToken()).questions());
    assertThat(desk.open(old).questions().version()).isEqualTo(1);
    assertThat(desk.open(desk.lastToken()).questions().recommendation()).isEqualTo(other);
    assertThat(desk.setUp.versions()).hasSize(2).allMatch(set -> set.fixedAt().isPresent());
  }

  @Test
  void two_changes_of_the_settings_do_not_overwrite_each_other() {
    var present = desk.setUp.settings();
    var command =
        new SetUpSurveys.Command(present.policy(), new Wording("a", "b", "c"), java.util.List.of());
    desk.setUp.change(command, present.version());

    assertThatThrownBy(() -> desk.setUp.change(command, present.version()))
        .isInstanceOf(SurveyException.SettingsChanged.class);
  }

  @Test
  void an_erased_customer_is_forgotten_and_the_figures_stay() {
    desk.closed(closing().customer("c-1").build());
    desk.advance(DAY);
    desk.answer(desk.lastToken(), 9);
    desk.closed(closing().customer("c-1").at(desk.clock().instant()).build());
    var before = desk.figures.byDay("1001", week());
    desk.erase.erase(new CustomerRef("c-1"));

    assertThat(desk.figures.byDay("1001", week())).isEqualTo(before).isNotEmpty();
    assertThat(desk.surveys.all()).allMatch(survey -> survey.closing().customer().isEmpty());
    assertThat(desk.timers).isEmpty();
    desk.advance(DAY.multipliedBy(2));
    assertThat(desk.invitations()).hasSize(1);
  }

  @Test
  void the_one_who_wrote_last_before_the_survey_is_its_agent() {
    ClosedCase closing = closing().build();
    desk.courses.sellerWrote(closing.questionId(), "1001", "ann", CLOSED_AT.minusSeconds(9));
    desk.courses.sellerWrote(closing.questionId(), "1001", "bob", CLOSED_AT.minusSeconds(5));
    desk.closed(closing);
    desk.advance(DAY);
    desk.answer(desk.lastToken(), 6);

    assertThat(desk.figures.byGroup("1001", week(), Dimension.AGENT)).containsOnlyKeys("bob");
  }

  private ReportingPeriod week() {
    return ReportingPeriod.weekOf(
        desk.clock().instant().atZone(ZoneOffset.UTC).toLocalDate(), ZoneOffset.UTC);
  }

  private Survey theSurvey() {
    return desk.surveys.all().getFirst();
  }
}
