package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.AnswerClocks.Running;
import dev.sellerdesk.questions.domain.AnswerClocks.Timer;
import dev.sellerdesk.questions.domain.Custody.Forwarded;
import dev.sellerdesk.questions.domain.QuestionState.FollowUp;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import dev.sellerdesk.shared.event.IntegrationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to a case by the passing of time alone. */
record Alarm(CustomerQuestion question) {

  /** Everything that is due; each thing once. */
  List<IntegrationEvent> ring(SellerTerms terms, Instant now) {
    List<IntegrationEvent> told = new ArrayList<>();
    unannouncedOpenLong(terms)
        .filter(running -> !now.isBefore(running.openLong().dueAt()))
        .ifPresent(running -> {
          Instant since = question.awaiting().sellerSince().orElse(running.openLong().from());
          told.add(question.news().openLong(since, running.openLong()));
          question.standing().told(running);
        });
    runningOut()
        .ifPresent(forwarded -> {
          if (forwarded.lostAt(now)) {
            question.standing().returned(forwarded, terms);
            told.add(question.news().returned(forwarded.returnAt()));
          } else if (!forwarded.reminded() && !now.isBefore(forwarded.remindAt())) {
            told.add(question.news().reminder(forwarded));
            question.standing().told(forwarded);
          }
        });
    waitingFollowUp()
        .filter(followUp -> !now.isBefore(followUp.at()))
        .ifPresent(followUp -> {
          told.add(question.news().followUpDue(followUp.at()));
          question.standing().told(followUp);
        });
    closingAt(terms)
        .filter(at -> !now.isBefore(at))
        .ifPresent(at -> {
          question.standing().close(ClosedBy.SYSTEM, "", at);
          told.add(question.news().closed(ClosedBy.SYSTEM, at));
        });
    return told;
  }

  /** The next instant at which something becomes due. */
  Optional<Instant> next(SellerTerms terms) {
    return Stream.of(
            unannouncedOpenLong(terms).map(running -> running.openLong().dueAt()),
            runningOut()
                .map(forwarded ->
                    forwarded.reminded() ? forwarded.returnAt() : forwarded.remindAt()),
            waitingFollowUp().map(FollowUp::at),
            closingAt(terms))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  List<Deadline> deadlines(SellerTerms terms, Instant now) {
    return explained(terms, now).stream().map(ExplainedDeadline::deadline).toList();
  }

  List<ExplainedDeadline> explained(SellerTerms terms, Instant now) {
    Stream<ExplainedDeadline> answering =
        question.standing().runningClocks(terms).stream()
            .flatMap(running ->
                running.timers().stream().map(timer -> answering(running, timer, terms, now)));
    Stream<ExplainedDeadline> responding =
        runningOut().stream()
            .flatMap(forwarded ->
                Stream.of(
                    responding(
                        ResponseClock.reminder(terms.policy()),
                        forwarded.at(),
                        forwarded.remindAt(),
                        terms,
                        now),
                    responding(
                        ResponseClock.automaticReturn(terms.policy()),
                        forwarded.at(),
                        forwarded.returnAt(),
                        terms,
                        now)));
    return Stream.concat(answering, responding).toList();
  }

  private static ExplainedDeadline answering(
      Running running, Timer timer, SellerTerms terms, Instant now) {
    ResponseClock clock =
        timer.equals(running.openLong())
            ? ResponseClock.openLong(terms.policy())
            : ResponseClock.answer(terms.policy());
    WorkingCalendar calendar = AnswerClocks.pinned(running, terms.country().zone());
    return new ExplainedDeadline(
        timer.deadline(now),
        timer.before(),
        Optional.of(running.daysOff().calendarVersion()),
        clock.between(timer.from(), timer.dueAt(), calendar));
  }

  private static ExplainedDeadline responding(
      ResponseClock clock, Instant from, Instant dueAt, SellerTerms terms, Instant now) {
    return new ExplainedDeadline(
        new Deadline(clock.ruleId(), from, dueAt, !now.isBefore(dueAt)),
        Duration.ZERO,
        Optional.empty(),
        clock.between(from, dueAt, terms.calendar()));
  }

  private Optional<Running> unannouncedOpenLong(SellerTerms terms) {
    return question.standing().runningClocks(terms).filter(running -> !running.openLongTold());
  }

  /** A forwarded case that waits for a response; a closed one waits for nothing. */
  private Optional<Forwarded> runningOut() {
    return question.custody() instanceof Forwarded forwarded && !question.state().closed()
        ? Optional.of(forwarded)
        : Optional.empty();
  }

  /** A follow-up that its seller can see. */
  private Optional<FollowUp> waitingFollowUp() {
    return question.custody().holder() == Custody.Holder.SELLER
            && question.state() instanceof FollowUp followUp
            && !followUp.told()
        ? Optional.of(followUp)
        : Optional.empty();
  }

  /**
   * Closing by itself needs contact as any closing does, and is off where it takes no time.
   */
  private Optional<Instant> closingAt(SellerTerms terms) {
    Duration wait = terms.policy().deadlines().closeWaitingAfter();
    return wait.isPositive()
            && question.custody().holder() == Custody.Holder.SELLER
            && question.contact().made()
            && question.state() instanceof WaitingForCustomer(Instant since)
        ? Optional.of(since.plus(wait))
        : Optional.empty();
  }
}
