package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Puts beside a case what follows from it at this moment: its deadlines and what may be done. */
@UseCase
class QuestionPresenter {

  private final RetailerDirectory retailers;
  private final Subjects subjects;
  private final Clock clock;

  QuestionPresenter(RetailerDirectory retailers, Subjects subjects, Clock clock) {
    this.retailers = retailers;
    this.subjects = subjects;
    this.clock = clock;
  }

  QuestionDetail toSeller(CustomerQuestion question) {
    return seen(question, question::actions);
  }

  QuestionDetail toPartnerservice(CustomerQuestion question) {
    return seen(question, question::actionsOfPartnerservice);
  }

  /** For the shop, which sees the case but cannot do what others do with it. */
  QuestionDetail toOthers(CustomerQuestion question) {
    return seen(question, (_, _) -> List.of());
  }

  private QuestionDetail seen(
      CustomerQuestion question, BiFunction<SellerTerms, Instant, List<AllowedAction>> actions) {
    SellerTerms terms = retailers.termsOf(question.opening().retailerId());
    Instant now = clock.instant();
    return new QuestionDetail(
        question,
        subjectOf(question),
        question.deadlines(terms, now),
        actions.apply(terms, now),
        Optional.empty());
  }

  /** A code that left the list since then still shows as itself. */
  private Subject subjectOf(CustomerQuestion question) {
    SubjectCode code = question.opening().subject();
    return subjects
        .find(code)
        .orElseGet(() -> new Subject(code, code.value(), code.value(), code.value()));
  }
}
