package dev.sellerdesk.nps.domain;

import static dev.sellerdesk.nps.domain.ClosedCaseFixture.CLOSED_AT;
import static dev.sellerdesk.nps.domain.ClosedCaseFixture.closing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyState.Withheld;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Surveys on their way, and what may speak against them. */
final class SurveyFixture {

  static final MarketplacePolicy.Survey POLICY = MarketplacePolicy.bol().survey();
  static final Duration MICRO = Duration.ofNanos(1_000);
  static final Instant DUE = CLOSED_AT.plus(Duration.ofHours(24));
  static final Instant NOW = CLOSED_AT.plusSeconds(1);
  static final PastContact UNSUBSCRIBED =
      new PastContact(PastContact.NEVER, PastContact.NEVER, PastContact.NEVER, true);
  static final String AGENT = "seller-7";
  static final SurveyToken TOKEN = SurveyToken.of(new byte[SurveyToken.BYTES]);

  static Survey decided(ClosedCaseFixture closing, PastContact past) {
    return Survey.decide(id(), closing.build(), past, POLICY, NOW);
  }

  static void assertNotSent(Survey survey, SurveyReason reason, String ruleId) {
    assertThat(survey.state()).isEqualTo(new Withheld());
    assertThat(survey.decision().outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(survey.decision().reason()).isEqualTo(reason);
    assertThat(reason.ruleId()).isEqualTo(ruleId);
  }

  static PastContact caseSurvey(Instant at) {
    return new PastContact(PastContact.NEVER, at, PastContact.NEVER, false);
  }

  static PastContact customerInvited(Instant at) {
    return new PastContact(PastContact.NEVER, PastContact.NEVER, at, false);
  }

  static PastContact reopened(Instant at) {
    return new PastContact(at, PastContact.NEVER, PastContact.NEVER, false);
  }

  static MarketplacePolicy.Survey policy(boolean enabled, boolean phoneCases) {
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

  static MarketplacePolicy.Survey sample(int percent) {
    return new MarketplacePolicy.Survey(
        true,
        POLICY.delay(),
        POLICY.sendingWindow(),
        POLICY.expiry(),
        POLICY.casePause(),
        POLICY.customerPause(),
        true,
        percent);
  }

  static SurveyId id() {
    return new SurveyId(UUID.randomUUID());
  }

  static Survey scheduled() {
    return decided(closing(), PastContact.NONE);
  }

  static Survey invited() {
    Survey survey = scheduled();
    assertThat(survey.invite(TOKEN, 1, AGENT, PastContact.NONE, POLICY, DUE)).isPresent();
    return survey;
  }

  private SurveyFixture() {}
}
