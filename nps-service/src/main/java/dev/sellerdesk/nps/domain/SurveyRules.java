package dev.sellerdesk.nps.domain;

import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Instant;
import java.util.Optional;

/** What speaks against asking a customer (N-06, N-11 to N-13, N-16, D9). */
final class SurveyRules {

  /** The first rule against sending a survey at that instant. */
  static Optional<SurveyReason> objection(
      ClosedCase closing, PastContact past, MarketplacePolicy.Survey policy, Instant at) {
    if (!policy.enabled()) {
      return Optional.of(SurveyReason.SURVEYS_OFF);
    }
    if (closing.byPartnerservice()) {
      return Optional.of(SurveyReason.CLOSED_BY_PARTNERSERVICE);
    }
    if (!closing.hadContact()) {
      return Optional.of(SurveyReason.NOT_ANSWERED);
    }
    if (closing.byPhone() && !policy.phoneCases()) {
      return Optional.of(SurveyReason.PHONE_CASE);
    }
    if (closing.order().isEmpty()) {
      return Optional.of(SurveyReason.NO_ADDRESS);
    }
    if (closing.customer().isEmpty()) {
      return Optional.of(SurveyReason.NO_CUSTOMER);
    }
    // Only a closing that reaches us late can find its case reopened already.
    if (!past.reopenedAt().isBefore(closing.closedAt())) {
      return Optional.of(SurveyReason.REOPENED);
    }
    if (past.unsubscribed()) {
      return Optional.of(SurveyReason.UNSUBSCRIBED);
    }
    if (at.isBefore(past.caseSurveyAt().plus(policy.casePause()))) {
      return Optional.of(SurveyReason.CASE_PAUSE);
    }
    if (at.isBefore(past.customerInvitedAt().plus(policy.customerPause()))) {
      return Optional.of(SurveyReason.CUSTOMER_PAUSE);
    }
    if (!Sample.contains(closing.questionId(), policy.samplePercent())) {
      return Optional.of(SurveyReason.NOT_SAMPLED);
    }
    return Optional.empty();
  }

  private SurveyRules() {}
}
