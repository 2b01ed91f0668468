package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    return toSeller(List.of(question)).getFirst();
  }

  QuestionDetail toPartnerservice(CustomerQuestion question) {
    return toPartnerservice(List.of(question)).getFirst();
  }

  /** A page: the terms of a seller are asked for once, not for every row. */
  List<QuestionDetail> toSeller(List<CustomerQuestion> questions) {
    return seen(questions, CustomerQuestion::actions);
  }

  List<QuestionDetail> toPartnerservice(List<CustomerQuestion> questions) {
    return seen(questions, CustomerQuestion::actionsOfPartnerservice);
  }

  /** For the shop, which sees the case but cannot do what others do with it. */
  QuestionDetail toOthers(CustomerQuestion question) {
    return seen(List.of(question), (_, _, _) -> List.of()).getFirst();
  }

  /** What may be done with a case at this moment. */
  private interface Actions {
    List<AllowedAction> of(CustomerQuestion question, SellerTerms terms, Instant now);
  }

  private List<QuestionDetail> seen(List<CustomerQuestion> questions, Actions actions) {
    Map<RetailerId, SellerTerms> terms = new HashMap<>();
    Instant now = clock.instant();
    return questions.stream()
        .map(question ->
            seen(
                question,
                terms.computeIfAbsent(question.opening().retailerId(), retailers::termsOf),
                now,
                actions))
        .toList();
  }

  private QuestionDetail seen(
      CustomerQuestion question, SellerTerms terms, Instant now, Actions actions) {
    return new QuestionDetail(
        question,
        subjectOf(question),
        question.deadlines(terms, now),
        actions.of(question, terms, now),
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
