package dev.sellerdesk.nps.domain;

import static dev.sellerdesk.nps.domain.ClosedCaseFixture.CLOSED_AT;
import static dev.sellerdesk.nps.domain.ClosedCaseFixture.closing;
import static dev.sellerdesk.nps.domain.SurveyFixture.AGENT;
import static dev.sellerdesk.nps.domain.SurveyFixture.DUE;
import static dev.sellerdesk.nps.domain.SurveyFixture.MICRO;
import static dev.sellerdesk.nps.domain.SurveyFixture.NOW;
import static dev.sellerdesk.nps.domain.SurveyFixture.POLICY;
import static dev.sellerdesk.nps.domain.SurveyFixture.TOKEN;
import static dev.sellerdesk.nps.domain.SurveyFixture.UNSUBSCRIBED;
import static dev.sellerdesk.nps.domain.SurveyFixture.assertNotSent;
import static dev.sellerdesk.nps.domain.SurveyFixture.customerInvited;
import static dev.sellerdesk.nps.domain.SurveyFixture.decided;
import static dev.sellerdesk.nps.domain.SurveyFixture.invited;
import static dev.sellerdesk.nps.domain.SurveyFixture.policy;
import static dev.sellerdesk.nps.domain.SurveyFixture.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyState.Cancelled;
import dev.sellerdesk.nps.domain.SurveyState.Invited;
import dev.sellerdesk.nps.domain.SurveyState.Scheduled;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DueSurveyTest {

  @Nested
  class When_due {

    @Test
    void it_is_sent_from_exactly_24_hours_on() {
      Survey survey = scheduled();

      assertThatThrownBy(
              () -> survey.invite(TOKEN, 1, AGENT, PastContact.NONE, POLICY, DUE.minus(MICRO)))
          .isInstanceOf(IllegalStateException.class);

      SurveyInvitationRequested invitation =
          survey.invite(TOKEN, 1, AGENT, PastContact.NONE, POLICY, DUE).orElseThrow();
      assertThat(invitation.token()).isEqualTo(TOKEN.value());
      assertThat(invitation.requestedAt()).isEqualTo(DUE);
      assertThat(invitation.expiresAt()).isEqualTo(DUE.plus(Duration.ofDays(30)));
      assertThat(invitation.invitationId()).isEqualTo(survey.id().value());
      assertThat(invitation.customerRef()).isEqualTo(survey.closing().customerRef());
      assertThat(survey.state())
          .isEqualTo(
              new Invited(
                  new Invitation(TOKEN.hash(), DUE, DUE.plus(Duration.ofDays(30)), 1, AGENT)));
      assertThat(survey.decision())
          .isEqualTo(new SurveyDecision(Outcome.SENT, SurveyReason.SENT_AS_PLANNED, DUE));
    }

    @Test
    void the_last_instant_of_the_window_is_in_time_and_the_next_one_is_delayed() {
      Instant end = DUE.plus(Duration.ofHours(1));

      Survey inTime = scheduled();
      assertThat(inTime.invite(TOKEN, 1, AGENT, PastContact.NONE, POLICY, end)).isPresent();
      assertThat(inTime.decision().outcome()).isEqualTo(Outcome.SENT);

      Survey late = scheduled();
      assertThat(late.invite(TOKEN, 1, AGENT, PastContact.NONE, POLICY, end.plus(MICRO)))
          .isPresent();
      assertThat(late.decision())
          .isEqualTo(
              new SurveyDecision(Outcome.DELAYED, SurveyReason.SENT_AFTER_WINDOW, end.plus(MICRO)));
    }

    @Test
    void it_is_sent_once() {
      Survey survey = invited();

      assertThat(
              survey.invite(
                  SurveyToken.of(ones()), 1, AGENT, PastContact.NONE, POLICY, DUE.plusSeconds(1)))
          .isEmpty();
      assertThat(((Invited) survey.state()).invitation().token()).isEqualTo(TOKEN.hash());
    }

    @Test
    void it_is_not_sent_when_another_retailer_was_faster() {
      Survey survey = scheduled();

      assertThat(survey.invite(TOKEN, 1, AGENT, customerInvited(DUE.minusSeconds(60)), POLICY, DUE))
          .isEmpty();
      assertNotSent(survey, SurveyReason.CUSTOMER_PAUSE, "N-13");
      assertThat(survey.decision().decidedAt()).isEqualTo(DUE);
    }

    @Test
    void it_is_not_sent_when_the_customer_unsubscribed_meanwhile() {
      Survey survey = scheduled();

      assertThat(survey.invite(TOKEN, 1, AGENT, UNSUBSCRIBED, POLICY, DUE)).isEmpty();
      assertNotSent(survey, SurveyReason.UNSUBSCRIBED, "D9");
    }

    @Test
    void it_is_not_sent_when_surveys_were_switched_off_meanwhile() {
      Survey survey = scheduled();

      assertThat(survey.invite(TOKEN, 1, AGENT, PastContact.NONE, policy(false, true), DUE))
          .isEmpty();
      assertNotSent(survey, SurveyReason.SURVEYS_OFF, "N-02");
    }
  }

  @Nested
  class When_the_case_is_reopened {

    @Test
    void a_waiting_survey_is_called_off() {
      Survey survey = scheduled();
      Instant reopenedAt = DUE.minus(MICRO);

      assertThat(survey.reopened(reopenedAt, "SELLER", DUE)).isTrue();
      assertThat(survey.state()).isEqualTo(new Cancelled(reopenedAt, "SELLER"));
      assertThat(survey.decision())
          .isEqualTo(new SurveyDecision(Outcome.CANCELLED, SurveyReason.REOPENED, DUE));
      assertThat(survey.invite(TOKEN, 1, AGENT, PastContact.NONE, POLICY, DUE)).isEmpty();
    }

    @Test
    void a_second_report_of_it_changes_nothing() {
      Survey survey = scheduled();
      survey.reopened(NOW, "CUSTOMER", NOW);
      SurveyDecision decision = survey.decision();

      assertThat(survey.reopened(NOW.plusSeconds(5), "CUSTOMER", NOW.plusSeconds(5))).isFalse();
      assertThat(survey.decision()).isEqualTo(decision);
    }

    @Test
    void the_survey_of_a_later_closing_stays() {
      Survey survey = scheduled();

      assertThat(survey.reopened(CLOSED_AT.minus(MICRO), "CUSTOMER", NOW)).isFalse();
      assertThat(survey.state()).isInstanceOf(Scheduled.class);
    }

    @Test
    void a_survey_that_has_left_stays() {
      Survey survey = invited();

      assertThat(survey.reopened(DUE.plusSeconds(1), "CUSTOMER", DUE.plusSeconds(1))).isFalse();
      assertThat(survey.state()).isInstanceOf(Invited.class);
    }

    @Test
    void a_decision_against_a_survey_stays() {
      Survey survey = decided(closing().by("PARTNERSERVICE"), PastContact.NONE);

      assertThat(survey.reopened(NOW, "CUSTOMER", NOW)).isFalse();
      assertThat(survey.decision().reason()).isEqualTo(SurveyReason.CLOSED_BY_PARTNERSERVICE);
    }
  }

  private static byte[] ones() {
    byte[] bytes = new byte[SurveyToken.BYTES];
    java.util.Arrays.fill(bytes, (byte) 1);
    return bytes;
  }
}
