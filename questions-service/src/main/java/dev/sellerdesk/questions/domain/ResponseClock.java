package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.Explanation.Kind;
import dev.sellerdesk.questions.domain.Explanation.Stretch;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import dev.sellerdesk.shared.value.MarketplacePolicy.CountedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One of the named clocks by which a seller answers (A.9 no. 1), with the rule that gives it its
 * name.
 *
 * @param counting all time, or without weekends and public holidays
 */
public record ResponseClock(String ruleId, Duration duration, CountedTime counting) {

  /** Marks a question as open for a long time. */
  public static final String OPEN_LONG = "Q-05";

  private static final String EXPECTED = "Q-16";
  private static final String RETURN = "Q-17";
  private static final String ONE_WORKING_DAY = "Q-28";
  private static final String TERMS_AND_CONDITIONS = "Q-56";

  /** The clocks of this marketplace. */
  public static List<ResponseClock> of(MarketplacePolicy policy) {
    return List.of(openLong(policy), answer(policy), reminder(policy), automaticReturn(policy));
  }

  /** After which a question counts as open for a long time. */
  static ResponseClock openLong(MarketplacePolicy policy) {
    return new ResponseClock(OPEN_LONG, policy.deadlines().openLongAfter(), CountedTime.COUNTED);
  }

  /** Within which a customer has to be answered: a working day, or 48 hours. */
  static ResponseClock answer(MarketplacePolicy policy) {
    MarketplacePolicy.Deadlines deadlines = policy.deadlines();
    String rule =
        switch (deadlines.answerClock()) {
          case COUNTED -> ONE_WORKING_DAY;
          case WALL -> TERMS_AND_CONDITIONS;
        };
    return new ResponseClock(rule, deadlines.answerWithin(), deadlines.answerClock());
  }

  /** After which a response to a forwarded question is expected. */
  static ResponseClock reminder(MarketplacePolicy policy) {
    return new ResponseClock(
        EXPECTED, policy.partnerservice().expectedWithin(), policy.partnerservice().clock());
  }

  /** After which a forwarded question goes back to Partnerservice. */
  static ResponseClock automaticReturn(MarketplacePolicy policy) {
    return new ResponseClock(
        RETURN, policy.partnerservice().returnedAfter(), policy.partnerservice().clock());
  }

  /** A clock of nobody's rule that counts working days, to see how long something would take. */
  public static ResponseClock counting(Duration duration) {
    return new ResponseClock("", duration, CountedTime.COUNTED);
  }

  /** The clock with this rule's name. */
  public static Optional<ResponseClock> named(String ruleId, MarketplacePolicy policy) {
    return of(policy).stream().filter(clock -> clock.ruleId.equals(ruleId)).findFirst();
  }

  /** When this clock runs out, and the way there (D1). */
  public Explanation explain(Instant from, WorkingCalendar calendar) {
    return switch (counting) {
      case COUNTED -> calendar.explain(from, duration);
      case WALL -> between(from, from.plus(duration), calendar);
    };
  }

  /** The way between two instants, as this clock counts it. */
  Explanation between(Instant from, Instant to, WorkingCalendar calendar) {
    return switch (counting) {
      case COUNTED -> calendar.between(from, to);
      case WALL ->
          new Explanation(
              from, to, List.of(new Stretch(from, to, Kind.ELAPSED_TIME, "All time counts")));
    };
  }

  /** When this clock runs out for this seller. */
  Instant dueAt(Instant from, SellerTerms terms) {
    return explain(from, terms.calendar()).dueAt();
  }

  /** Starts this clock, of which something may have run already. */
  AnswerClocks.Timer timer(Duration before, Instant from, SellerTerms terms) {
    ResponseClock rest = new ResponseClock(ruleId, rest(before), counting);
    return new AnswerClocks.Timer(ruleId, before, from, rest.dueAt(from, terms));
  }

  private Duration rest(Duration before) {
    Duration left = duration.minus(before);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
