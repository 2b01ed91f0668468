package dev.sellerdesk.nps.domain;

import static dev.sellerdesk.nps.domain.ClosedCaseFixture.CLOSED_AT;
import static dev.sellerdesk.nps.domain.ClosedCaseFixture.closing;
import static dev.sellerdesk.nps.domain.SurveyFixture.AGENT;
import static dev.sellerdesk.nps.domain.SurveyFixture.DUE;
import static dev.sellerdesk.nps.domain.SurveyFixture.MICRO;
import static dev.sellerdesk.nps.domain.SurveyFixture.NOW;
import static dev.sellerdesk.nps.domain.SurveyFixture.TOKEN;
import static dev.sellerdesk.nps.domain.SurveyFixture.UNSUBSCRIBED;
import static dev.sellerdesk.nps.domain.SurveyFixture.assertNotSent;
import static dev.sellerdesk.nps.domain.SurveyFixture.caseSurvey;
import static dev.sellerdesk.nps.domain.SurveyFixture.customerInvited;
import static dev.sellerdesk.nps.domain.SurveyFixture.decided;
import static dev.sellerdesk.nps.domain.SurveyFixture.id;
import static dev.sellerdesk.nps.domain.SurveyFixture.policy;
import static dev.sellerdesk.nps.domain.SurveyFixture.reopened;
import static dev.sellerdesk.nps.domain.SurveyFixture.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyState.Scheduled;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SurveyTest {

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
                TOKEN,
                1,
                AGENT,
                PastContact.NONE,
                MarketplacePolicy.bol().survey(),
                survey.dueAt());

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
          survey.invite(
              TOKEN, 1, AGENT, PastContact.NONE, MarketplacePolicy.bol().survey(), survey.dueAt());
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
    void a_customer_who_unsubscribed_is_not_surveyed() {
      assertNotSent(decided(closing(), UNSUBSCRIBED), SurveyReason.UNSUBSCRIBED, "D9");
    }

    @Test
    void a_case_without_an_order_has_no_address() {
      assertNotSent(
          decided(closing().order(null), PastContact.NONE), SurveyReason.NO_ADDRESS, "N-16");
    }

    @Test
    void the_sample_decides_which_cases_are_asked_and_always_the_same() {
      for (int i = 0; i < 100; i++) {
        var closing = closing();
        assertThat(sampled(closing, 100)).isTrue();
        assertThat(sampled(closing, 0)).isFalse();
        boolean once = sampled(closing, 50);
        assertThat(sampled(closing, 50)).isEqualTo(once);
        // Who is asked in a small sample is asked in every larger one.
        assertThat(!sampled(closing, 30) || once).isTrue();
      }
      Survey out = Survey.decide(id(), closing().build(), PastContact.NONE, sample(0), NOW);
      assertNotSent(out, SurveyReason.NOT_SAMPLED, "D9");
    }

    @Test
    void a_sample_of_30_percent_asks_30_of_100() {
      long asked =
          java.util.stream.IntStream.range(0, 10_000).filter(_ -> sampled(closing(), 30)).count();

      assertThat(asked).isBetween(2_800L, 3_200L);
    }

    @Test
    void a_closing_that_arrives_after_its_reopening_is_not_surveyed() {
      assertNotSent(decided(closing(), reopened(CLOSED_AT)), SurveyReason.REOPENED, "N-11");
      assertThat(decided(closing(), reopened(CLOSED_AT.minus(MICRO))).state())
          .isInstanceOf(Scheduled.class);
    }
  }

  private static byte[] ones() {
    byte[] bytes = new byte[SurveyToken.BYTES];
    java.util.Arrays.fill(bytes, (byte) 1);
    return bytes;
  }

  private static boolean sampled(ClosedCaseFixture closing, int percent) {
    return Survey.decide(id(), closing.build(), PastContact.NONE, sample(percent), NOW).state()
        instanceof Scheduled;
  }
}
