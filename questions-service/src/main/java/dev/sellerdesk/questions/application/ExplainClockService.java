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
    Country country = question.country() == null ? terms.country() : question.country();
    return ResponseClock.named(question.ruleId(), terms.policy())
        .map(named -> explained(question.ruleId(), named, question.from(), country));
  }

  @Override
  public Result explain(ByDuration question) {
    Country country =
        question.country() == null
            ? retailers.termsOf(question.retailerId()).country()
            : question.country();
    ResponseClock asked = ResponseClock.counting(question.duration());
    return explained(null, asked, question.from(), country);
  }

  private Result explained(
      @Nullable String ruleId, ResponseClock asked, Instant from, Country country) {
    Explanation explanation =
        asked.explain(from, new WorkingCalendar(country.zone(), holidays.of(country)));
    boolean passed = !clock.instant().isBefore(explanation.dueAt());
    return new Result(ruleId, asked.duration(), asked.counting(), country, explanation, passed);
  }
}
