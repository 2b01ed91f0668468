package dev.sellerdesk.nps.domain;

import static dev.sellerdesk.nps.domain.ClosedCaseFixture.CLOSED_AT;
import static dev.sellerdesk.nps.domain.ClosedCaseFixture.closing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyState.Answered;
import dev.sellerdesk.nps.domain.SurveyState.Cancelled;
import dev.sellerdesk.nps.domain.SurveyState.Expired;
import dev.sellerdesk.nps.domain.SurveyState.Invited;
import dev.sellerdesk.nps.domain.SurveyState.Scheduled;
import dev.sellerdesk.nps.domain.SurveyState.Withheld;
import dev.sellerdesk.shared.event.SurveyAnswered;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import dev.sellerdesk.shared.value.AllowedAction;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SurveyTest {

  private static final MarketplacePolicy.Survey POLICY = MarketplacePolicy.bol().survey();
  private static final Duration MICRO = Duration.ofNanos(1_000);
  private static final Instant DUE = CLOSED_AT.plus(Duration.ofHours(24));
  private static final Instant NOW = CLOSED_AT.plusSeconds(1);
  private static final SurveyToken TOKEN = SurveyToken.of(new byte[SurveyToken.BYTES]);

  @Nested
  class At_closing {

    @Test
    void a_survey_is_due_exactly_24_hours_after_closing() {
      Survey survey = decided(closing(), PastContact.NONE);

      assertThat(survey.state()).isEqualTo(new Scheduled());
      assertThat(survey.dueAt()).isEqualTo(DUE);
      assertThat(survey.decision())
          .isEqualTo(new SurveyDecision(Outcome.SCHEDULED, SurveyReason.DUE_AFTER_CLOSING, NOW));
    }

    @Test
    void a_case_that_partnerservice_closed_is_not_surveyed() {
      assertNotSent(
          decided(closing().by("PARTNERSERVICE"), PastContact.NONE),
          SurveyReason.CLOSED_BY_PARTNERSERVICE,
          "N-06");
    }

    @Test
    void a_case_the_system_closed_after_contact_is_surveyed() {
      assertThat(decided(closing().by("SYSTEM"), PastContact.NONE).state())
          .isInstanceOf(Scheduled.class);
    }

    @Test
    void a_case_without_contact_is_not_surveyed() {
      assertNotSent(
          decided(closing().withoutContact(), PastContact.NONE), SurveyReason.NOT_ANSWERED, "N-06");
    }

    @Test
    void a_case_whose_customer_is_still_unknown_when_the_survey_is_due_is_not_surveyed() {
      for (String unknown : new String[] {null, " "}) {
        Survey survey = decided(closing().customer(unknown), PastContact.NONE);
        assertThat(survey.state()).isInstanceOf(Scheduled.class);

        var invitation =
            survey.invite(
                TOKEN, PastContact.NONE, MarketplacePolicy.bol().survey(), survey.dueAt());

        assertThat(invitation).isEmpty();
        assertNotSent(survey, SurveyReason.NO_CUSTOMER, "N-16");
      }
    }

    @Test
    void a_customer_identified_after_closing_is_surveyed_in_the_own_language() {
      Survey survey = decided(closing().customer(null), PastContact.NONE);

      assertThat(survey.customerIdentified(new CustomerRef("c-9"), SurveyLanguage.FR, NOW))
          .isTrue();
      assertThat(survey.customerIdentified(new CustomerRef("c-10"), SurveyLanguage.EN, NOW))
          .isFalse();

      var invitation =
          survey.invite(TOKEN, PastContact.NONE, MarketplacePolicy.bol().survey(), survey.dueAt());
      assertThat(invitation)
          .hasValueSatisfying(sent -> {
            assertThat(sent.customerRef()).isEqualTo("c-9");
            assertThat(sent.language()).isEqualTo("fr");
          });
    }

    @Test
    void nothing_is_sent_while_surveys_are_off() {
      Survey survey =
          Survey.decide(id(), closing().build(), PastContact.NONE, policy(false, true), NOW);

      assertNotSent(survey, SurveyReason.SURVEYS_OFF, "N-02");
    }

    @Test
    void the_policy_decides_about_telephone_calls() {
      ClosedCase call = closing().over("PHONE").build();

      assertThat(Survey.decide(id(), call, PastContact.NONE, policy(true, true), NOW).state())
          .isInstanceOf(Scheduled.class);
      assertNotSent(
          Survey.decide(id(), call, PastContact.NONE, policy(true, false), NOW),
          SurveyReason.PHONE_CASE,
          "Q-44");
    }

    @Test
    void a_case_is_surveyed_again_from_exactly_30_days_on() {
      Instant limit = DUE.minus(Duration.ofDays(30));

      assertThat(decided(closing(), caseSurvey(limit)).state()).isInstanceOf(Scheduled.class);
      assertNotSent(
          decided(closing(), caseSurvey(limit.plus(MICRO))), SurveyReason.CASE_PAUSE, "N-12");
    }

    @Test
    void a_survey_that_still_waits_counts_for_the_case_as_if_it_had_left() {
      assertNotSent(
          decided(closing(), caseSurvey(DUE.minus(MICRO))), SurveyReason.CASE_PAUSE, "N-12");
    }

    @Test
    void a_customer_is_surveyed_again_from_exactly_30_days_on() {
      Instant limit = DUE.minus(Duration.ofDays(30));

      assertThat(decided(closing(), customerInvited(limit)).state()).isInstanceOf(Scheduled.class);
      assertNotSent(
          decided(closing(), customerInvited(limit.plus(MICRO))),
          SurveyReason.CUSTOMER_PAUSE,
          "N-13");
    }

    @Test
    void a_closing_that_arrives_after_its_reopening_is_not_surveyed() {
      assertNotSent(decided(closing(), reopened(CLOSED_AT)), SurveyReason.REOPENED, "N-11");
      assertThat(decided(closing(), reopened(CLOSED_AT.minus(MICRO))).state())
          .isInstanceOf(Scheduled.class);
    }
  }

  @Nested
  class When_due {

    @Test
    void it_is_sent_from_exactly_24_hours_on() {
      Survey survey = scheduled();

      assertThatThrownBy(() -> survey.invite(TOKEN, PastContact.NONE, POLICY, DUE.minus(MICRO)))
          .isInstanceOf(IllegalStateException.class);

      SurveyInvitationRequested invitation =
          survey.invite(TOKEN, PastContact.NONE, POLICY, DUE).orElseThrow();
      assertThat(invitation.token()).isEqualTo(TOKEN.value());
      assertThat(invitation.requestedAt()).isEqualTo(DUE);
      assertThat(invitation.expiresAt()).isEqualTo(DUE.plus(Duration.ofDays(30)));
      assertThat(invitation.invitationId()).isEqualTo(survey.id().value());
      assertThat(invitation.customerRef()).isEqualTo(survey.closing().customerRef());
      assertThat(survey.state())
          .isEqualTo(new Invited(TOKEN.hash(), DUE, DUE.plus(Duration.ofDays(30))));
      assertThat(survey.decision())
          .isEqualTo(new SurveyDecision(Outcome.SENT, SurveyReason.SENT_AS_PLANNED, DUE));
    }

    @Test
    void the_last_instant_of_the_window_is_in_time_and_the_next_one_is_delayed() {
      Instant end = DUE.plus(Duration.ofHours(1));

      Survey inTime = scheduled();
      assertThat(inTime.invite(TOKEN, PastContact.NONE, POLICY, end)).isPresent();
      assertThat(inTime.decision().outcome()).isEqualTo(Outcome.SENT);

      Survey late = scheduled();
      assertThat(late.invite(TOKEN, PastContact.NONE, POLICY, end.plus(MICRO))).isPresent();
      assertThat(late.decision())
          .isEqualTo(
              new SurveyDecision(Outcome.DELAYED, SurveyReason.SENT_AFTER_WINDOW, end.plus(MICRO)));
    }

    @Test
    void it_is_sent_once() {
      Survey survey = invited();

      assertThat(
              survey.invite(SurveyToken.of(ones()), PastContact.NONE, POLICY, DUE.plusSeconds(1)))
          .isEmpty();
      assertThat(((Invited) survey.state()).token()).isEqualTo(TOKEN.hash());
    }

    @Test
    void it_is_not_sent_when_another_retailer_was_faster() {
      Survey survey = scheduled();

      assertThat(survey.invite(TOKEN, customerInvited(DUE.minusSeconds(60)), POLICY, DUE))
          .isEmpty();
      assertNotSent(survey, SurveyReason.CUSTOMER_PAUSE, "N-13");
      assertThat(survey.decision().decidedAt()).isEqualTo(DUE);
    }

    @Test
    void it_is_not_sent_when_surveys_were_switched_off_meanwhile() {
      Survey survey = scheduled();

      assertThat(survey.invite(TOKEN, PastContact.NONE, policy(false, true), DUE)).isEmpty();
      assertNotSent(survey, SurveyReason.SURVEYS_OFF, "N-02");
    }
  }

  @Nested
  class When_the_case_is_reopened {

    @Test
    void a_waiting_survey_is_called_off() {
      Survey survey = scheduled();
      Instant reopenedAt = DUE.minus(MICRO);

      assertThat(survey.reopened(reopenedAt, DUE)).isTrue();
      assertThat(survey.state()).isEqualTo(new Cancelled(reopenedAt));
      assertThat(survey.decision())
          .isEqualTo(new SurveyDecision(Outcome.CANCELLED, SurveyReason.REOPENED, DUE));
      assertThat(survey.invite(TOKEN, PastContact.NONE, POLICY, DUE)).isEmpty();
    }

    @Test
    void a_second_report_of_it_changes_nothing() {
      Survey survey = scheduled();
      survey.reopened(NOW, NOW);
      SurveyDecision decision = survey.decision();

      assertThat(survey.reopened(NOW.plusSeconds(5), NOW.plusSeconds(5))).isFalse();
      assertThat(survey.decision()).isEqualTo(decision);
    }

    @Test
    void the_survey_of_a_later_closing_stays() {
      Survey survey = scheduled();

      assertThat(survey.reopened(CLOSED_AT.minus(MICRO), NOW)).isFalse();
      assertThat(survey.state()).isInstanceOf(Scheduled.class);
    }

    @Test
    void a_survey_that_has_left_stays() {
      Survey survey = invited();

      assertThat(survey.reopened(DUE.plusSeconds(1), DUE.plusSeconds(1))).isFalse();
      assertThat(survey.state()).isInstanceOf(Invited.class);
    }

    @Test
    void a_decision_against_a_survey_stays() {
      Survey survey = decided(closing().by("PARTNERSERVICE"), PastContact.NONE);

      assertThat(survey.reopened(NOW, NOW)).isFalse();
      assertThat(survey.decision().reason()).isEqualTo(SurveyReason.CLOSED_BY_PARTNERSERVICE);
    }
  }

  @Nested
  class When_answered {

    private final Instant expiresAt = DUE.plus(Duration.ofDays(30));

    @Test
    void the_score_is_announced() {
      Survey survey = invited();
      Instant at = DUE.plusSeconds(3);
      UUID responseId = UUID.randomUUID();

      SurveyAnswered answered =
          survey.answer(new ResponseId(responseId), new Score(9), new Comment("Fine"), at);

      assertThat(answered)
          .isEqualTo(
              new SurveyAnswered(
                  responseId,
                  survey.closing().questionId().value(),
                  "1001",
                  9,
                  "WHERE_IS_MY_ORDER",
                  "EMAIL",
                  "nl",
                  at));
      assertThat(((Answered) survey.state()).response().comment().text()).isEqualTo("Fine");
    }

    @Test
    void the_first_answer_wins() {
      Survey survey = invited();
      answer(survey, 2, DUE.plusSeconds(1));

      assertThatThrownBy(() -> answer(survey, 10, DUE.plusSeconds(2)))
          .isInstanceOf(SurveyException.AlreadyAnswered.class);
      assertThat(((Answered) survey.state()).response().score()).isEqualTo(new Score(2));
    }

    @Test
    void the_last_instant_counts_and_the_next_one_does_not() {
      Survey inTime = invited();
      answer(inTime, 8, expiresAt);
      assertThat(inTime.state()).isInstanceOf(Answered.class);

      Survey late = invited();
      assertThatThrownBy(() -> answer(late, 8, expiresAt.plus(MICRO)))
          .isInstanceOf(SurveyException.Expired.class);
      assertThat(late.stateAt(expiresAt)).isInstanceOf(Invited.class);
      assertThat(late.stateAt(expiresAt.plus(MICRO))).isInstanceOf(Expired.class);
    }

    @Test
    void an_answered_survey_does_not_expire() {
      Survey survey = invited();
      answer(survey, 8, DUE);

      assertThat(survey.stateAt(expiresAt.plus(MICRO))).isInstanceOf(Answered.class);
      assertThatThrownBy(() -> answer(survey, 8, expiresAt.plus(MICRO)))
          .isInstanceOf(SurveyException.AlreadyAnswered.class);
    }

    @Test
    void a_survey_that_never_left_cannot_be_answered() {
      assertThatThrownBy(() -> answer(scheduled(), 8, DUE))
          .isInstanceOf(SurveyException.NotFound.class);
    }

    @Test
    void the_offered_action_and_the_command_agree() {
      Survey survey = invited();
      assertThat(survey.actions(expiresAt))
          .containsExactly(new AllowedAction("answer", true, null, null, expiresAt));
      assertThat(survey.actions(expiresAt.plus(MICRO)))
          .singleElement()
          .satisfies(action -> assertThat(action.allowed()).isFalse())
          .satisfies(action -> assertThat(action.ruleId()).isEqualTo("N-15"));

      answer(survey, 7, DUE);
      assertThat(survey.actions(DUE))
          .singleElement()
          .satisfies(action -> assertThat(action.allowed()).isFalse())
          .satisfies(action -> assertThat(action.ruleId()).isEqualTo("N-14"));
    }
  }

  private static Survey decided(ClosedCaseFixture closing, PastContact past) {
    return Survey.decide(id(), closing.build(), past, POLICY, NOW);
  }

  private static Survey scheduled() {
    return decided(closing(), PastContact.NONE);
  }

  private static Survey invited() {
    Survey survey = scheduled();
    assertThat(survey.invite(TOKEN, PastContact.NONE, POLICY, DUE)).isPresent();
    return survey;
  }

  private static void answer(Survey survey, int score, Instant at) {
    survey.answer(new ResponseId(UUID.randomUUID()), new Score(score), Comment.NONE, at);
  }

  private static void assertNotSent(Survey survey, SurveyReason reason, String ruleId) {
    assertThat(survey.state()).isEqualTo(new Withheld());
    assertThat(survey.decision().outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(survey.decision().reason()).isEqualTo(reason);
    assertThat(reason.ruleId()).isEqualTo(ruleId);
  }

  private static PastContact caseSurvey(Instant at) {
    return new PastContact(PastContact.NEVER, at, PastContact.NEVER);
  }

  private static PastContact customerInvited(Instant at) {
    return new PastContact(PastContact.NEVER, PastContact.NEVER, at);
  }

  private static PastContact reopened(Instant at) {
    return new PastContact(at, PastContact.NEVER, PastContact.NEVER);
  }

  private static MarketplacePolicy.Survey policy(boolean enabled, boolean phoneCases) {
    return new MarketplacePolicy.Survey(
        enabled,
        POLICY.delay(),
        POLICY.sendingWindow(),
        POLICY.expiry(),
        POLICY.casePause(),
        POLICY.customerPause(),
        phoneCases,
        POLICY.samplePercent());
  }

  private static SurveyId id() {
    return new SurveyId(UUID.randomUUID());
  }

  private static byte[] ones() {
    byte[] bytes = new byte[SurveyToken.BYTES];
    java.util.Arrays.fill(bytes, (byte) 1);
    return bytes;
  }
}
