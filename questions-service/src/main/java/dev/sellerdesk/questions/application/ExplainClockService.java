package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.ExplainClock;
import dev.sellerdesk.questions.application.port.out.Holidays;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.Explanation;
import dev.sellerdesk.questions.domain.ResponseClock;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@UseCase
class ExplainClockService implements ExplainClock {

  private final RetailerDirectory retailers;
  private final Holidays holidays;
  private final Clock clock;

  ExplainClockService(RetailerDirectory retailers, Holidays holidays, Clock clock) {
    this.retailers = retailers;
    this.holidays = holidays;
    this.clock = clock;
  }

  @Override
  public Optional<Result> explain(ByRule question) {
    SellerTerms terms = retailers.termsOf(question.retailerId());
    return ResponseClock.named(question.ruleId(), terms.policy())
        .map(named ->
            explained(question.ruleId(), named, question.from(), in(question.country(), terms)));
  }

  @Override
  public Result explain(ByDuration question) {
    SellerTerms terms = retailers.termsOf(question.retailerId());
    ResponseClock asked = ResponseClock.counting(question.duration());
    return explained(null, asked, question.from(), in(question.country(), terms));
  }

  /**
   * The seller's own calendar, or that of another country without days on which somebody is closed.
   */
  private SellerTerms in(@Nullable Country country, SellerTerms own) {
    return country == null || country == own.country()
        ? own
        : new SellerTerms(
            own.policy(), country, new WorkingCalendar(country.zone(), holidays.of(country)));
  }

  private Result explained(
      @Nullable String ruleId, ResponseClock asked, Instant from, SellerTerms terms) {
    Explanation explanation = asked.explain(from, terms.calendar());
    boolean passed = !clock.instant().isBefore(explanation.dueAt());
    return new Result(
        ruleId, asked.duration(), asked.counting(), terms.country(), explanation, passed);
  }
}
