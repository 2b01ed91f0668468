package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.Explanation;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.shared.value.MarketplacePolicy.CountedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a deadline comes about, stretch by stretch (D1); for real cases and for what-if. */
public interface ExplainClock {

  /** Empty when no clock has this rule. */
  Optional<Result> explain(ByRule question);

  /** On the clock that counts working days. */
  Result explain(ByDuration question);

  /**
   * @param ruleId the clock, for example {@code Q-05}
   * @param country {@code null} for the retailer's own
   */
  record ByRule(RetailerId retailerId, Instant from, String ruleId, @Nullable Country country) {}

  /**
   * @param country {@code null} for the retailer's own
   */
  record ByDuration(
      RetailerId retailerId, Instant from, Duration duration, @Nullable Country country) {}

  /**
   * @param ruleId {@code null} when asked with a duration
   */
  record Result(
      @Nullable String ruleId,
      Duration duration,
      CountedTime counting,
      Country country,
      Explanation explanation,
      boolean passed) {}
}
