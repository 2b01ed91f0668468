package dev.sellerdesk.nps.domain;

import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Instant;
import java.util.List;

/**
 * How the marketplace surveys its customers, as Partnerservice set it.
 *
 * @param version grows with every change
 * @param policy when, how often and whom to ask
 * @param questions what is asked from now on; surveys that were sent keep their version
 */
public record SurveySettings(long version, MarketplacePolicy.Survey policy, QuestionSet questions) {

  /** The settings after a change, which questions that were sent do not take part in. */
  public SurveySettings changed(
      MarketplacePolicy.Survey newPolicy,
      Wording recommendation,
      List<ExtraQuestion> others,
      Instant now) {
    return new SurveySettings(
        version + 1, newPolicy, questions.changed(recommendation, others, now));
  }
}
