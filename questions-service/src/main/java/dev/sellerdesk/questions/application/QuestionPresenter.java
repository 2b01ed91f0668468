package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.out.Holidays;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.Deadline;
import dev.sellerdesk.questions.domain.ResponseClock;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.questions.domain.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts beside a case what follows from it at this moment: its deadlines and what may be done. */
@UseCase
class QuestionPresenter {

  private final RetailerDirectory retailers;
  private final Holidays holidays;
  private final Subjects subjects;
  private final Clock clock;

  QuestionPresenter(
      RetailerDirectory retailers, Holidays holidays, Subjects subjects, Clock clock) {
    this.retailers = retailers;
    this.holidays = holidays;
    this.subjects = subjects;
    this.clock = clock;
  }

  QuestionDetail toSeller(CustomerQuestion question) {
    SellerTerms terms = retailers.termsOf(question.opening().retailerId());
    Instant now = clock.instant();
    return new QuestionDetail(
        question,
        subjectOf(question),
        deadlines(question, terms, now),
        question.actions(terms, now));
  }

  /** For shop and Partnerservice, who see the case but cannot do what sellers do with it. */
  QuestionDetail toOthers(CustomerQuestion question) {
    SellerTerms terms = retailers.termsOf(question.opening().retailerId());
    return new QuestionDetail(
        question, subjectOf(question), deadlines(question, terms, clock.instant()), List.of());
  }

  private List<Deadline> deadlines(CustomerQuestion question, SellerTerms terms, Instant now) {
    WorkingCalendar calendar =
        new WorkingCalendar(terms.country().zone(), holidays.of(terms.country()));
    return ResponseClock.deadlines(
        question.awaiting(), question.custody(), terms.policy(), calendar, now);
  }

  /** A code that left the list since then still shows as itself. */
  private Subject subjectOf(CustomerQuestion question) {
    SubjectCode code = question.opening().subject();
    return subjects
        .find(code)
        .orElseGet(() -> new Subject(code, code.value(), code.value(), code.value()));
  }
}
