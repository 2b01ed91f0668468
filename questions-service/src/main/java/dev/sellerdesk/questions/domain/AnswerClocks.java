package dev.sellerdesk.questions.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The clocks that measure how long a customer waits for the seller. They are set
 * once, when they start: nothing but an event of the case moves a deadline.
 */
public sealed interface AnswerClocks {

  /** The customer waits for nothing. */
  record Stopped() implements AnswerClocks {}

  /**
   * The customer waits for the seller.
   *
   * @param openLongTold whether it was announced that the case is open for a long time
   */
  record Running(Timer openLong, Timer answer, DaysOff daysOff, boolean openLongTold)
      implements AnswerClocks {

    Running afterTelling() {
      return new Running(openLong, answer, daysOff, true);
    }

    List<Timer> timers() {
      return List.of(openLong, answer);
    }
  }

  /**
   * The customer waits, but Partnerservice holds the case: the time so far stays counted.
   *
   * @param openLong what was counted towards open long
   * @param answer what was counted towards the answer
   */
  record Paused(Duration openLong, Duration answer, boolean openLongTold) implements AnswerClocks {

    static final Paused FROM_ZERO = new Paused(Duration.ZERO, Duration.ZERO, false);
  }

  /**
   * One running clock.
   *
   * @param before what was counted before a pause
   * @param from where it started, or went on after the pause
   */
  record Timer(String ruleId, Duration before, Instant from, Instant dueAt) {

    Deadline deadline(Instant now) {
      return new Deadline(ruleId, from, dueAt, !now.isBefore(dueAt));
    }
  }

  /** Starts the clocks at the oldest unanswered message of the customer. */
  static Running started(Instant from, SellerTerms terms) {
    return resumed(Paused.FROM_ZERO, from, terms);
  }

  /** Lets the clocks go on after a pause. */
  static Running resumed(Paused paused, Instant from, SellerTerms terms) {
    Timer openLong = ResponseClock.openLong(terms.policy()).timer(paused.openLong(), from, terms);
    Timer answer = ResponseClock.answer(terms.policy()).timer(paused.answer(), from, terms);
    Instant last = Milestones.later(openLong.dueAt(), answer.dueAt());
    return new Running(
        openLong, answer, terms.calendar().daysOff(from, last), paused.openLongTold());
  }

  /** Stops counting for as long as Partnerservice has the case. */
  static Paused paused(Running running, Instant at, SellerTerms terms) {
    WorkingCalendar pinned = pinned(running, terms.country().zone());
    return new Paused(
        counted(running.openLong(), ResponseClock.openLong(terms.policy()), at, pinned),
        counted(running.answer(), ResponseClock.answer(terms.policy()), at, pinned),
        running.openLongTold());
  }

  /** The calendar that was asked when these clocks started. */
  static WorkingCalendar pinned(Running running, ZoneId zone) {
    return new WorkingCalendar(zone, running.daysOff());
  }

  /** A clock that has run out counted its whole time, however long ago that was. */
  private static Duration counted(
      Timer timer, ResponseClock clock, Instant at, WorkingCalendar calendar) {
    Instant until = at.isBefore(timer.dueAt()) ? at : timer.dueAt();
    return timer.before().plus(clock.between(timer.from(), until, calendar).counted());
  }
}
