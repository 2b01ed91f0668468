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

  private static final String ONE_WORKING_DAY = "Q-28";
  private static final String TERMS_AND_CONDITIONS = "Q-56";

  /**
   * The clocks of this marketplace: when a question counts as long open, and within what time it
   * has to be answered.
   */
  public static List<ResponseClock> of(MarketplacePolicy policy) {
    MarketplacePolicy.Deadlines deadlines = policy.deadlines();
    String answerRule =
        switch (deadlines.answerClock()) {
          case COUNTED -> ONE_WORKING_DAY;
          case WALL -> TERMS_AND_CONDITIONS;
        };
    return List.of(
        new ResponseClock(OPEN_LONG, deadlines.openLongAfter(), CountedTime.COUNTED),
        new ResponseClock(answerRule, deadlines.answerWithin(), deadlines.answerClock()));
  }

  /** A clock of nobody's rule that counts working days, to see how long something would take. */
  public static ResponseClock counting(Duration duration) {
    return new ResponseClock("", duration, CountedTime.COUNTED);
  }

  /** The clock with this rule's name. */
  public static Optional<ResponseClock> named(String ruleId, MarketplacePolicy policy) {
    return of(policy).stream().filter(clock -> clock.ruleId.equals(ruleId)).findFirst();
  }

  /**
   * The deadlines of a case: one per clock while the seller has to answer, none otherwise (the
   * clocks stop when the seller answers, waits for the customer, closes, or when Partnerservice
   * holds the case).
   */
  public static List<Deadline> deadlines(
      Awaiting awaiting,
      Custody custody,
      MarketplacePolicy policy,
      WorkingCalendar calendar,
      Instant now) {
    return switch (custody) {
      case PARTNERSERVICE -> List.of();
      case SELLER ->
          awaiting.sellerSince().stream()
              .flatMap(
                  since -> of(policy).stream().map(clock -> clock.deadline(since, calendar, now)))
              .toList();
    };
  }

  /** When this clock runs out, and the way there (D1). */
  public Explanation explain(Instant from, WorkingCalendar calendar) {
    return switch (counting) {
      case COUNTED -> calendar.explain(from, duration);
      case WALL -> {
        Instant dueAt = from.plus(duration);
        yield new Explanation(
            from, dueAt, List.of(new Stretch(from, dueAt, Kind.ELAPSED_TIME, "All time counts")));
      }
    };
  }

  private Deadline deadline(Instant from, WorkingCalendar calendar, Instant now) {
    Instant dueAt = explain(from, calendar).dueAt();
    return new Deadline(ruleId, from, dueAt, !now.isBefore(dueAt));
  }
}
