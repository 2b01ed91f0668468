package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.QuestionQuery.Position;
import dev.sellerdesk.questions.application.port.in.FindQuestions;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.Custody;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.function.Function;

@UseCase
class FindQuestionsService implements FindQuestions {

  private final QuestionReadModel questions;
  private final QuestionPresenter presenter;

  FindQuestionsService(QuestionReadModel questions, QuestionPresenter presenter) {
    this.questions = questions;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail find(QuestionId id) {
    return questions
        .find(id)
        .filter(question -> question.custody() == Custody.SELLER)
        .map(presenter::toSeller)
        .orElseThrow(() -> new QuestionException.NotFound(id));
  }

  @Override
  @AcrossRetailers
  public QuestionDetail findOfAnyRetailer(QuestionId id) {
    return questions
        .find(id)
        .map(presenter::toOthers)
        .orElseThrow(() -> new QuestionException.NotFound(id));
  }

  @Override
  public Page list(QuestionQuery query) {
    return page(query, false, presenter::toSeller);
  }

  @Override
  @AcrossRetailers
  public Page listOfAllRetailers(QuestionQuery query) {
    return page(query, true, presenter::toOthers);
  }

  /** One row more than asked for tells whether there is a next page. */
  private Page page(
      QuestionQuery query,
      boolean withPartnerservice,
      Function<CustomerQuestion, QuestionDetail> presented) {
    List<CustomerQuestion> rows =
        questions.list(query.withLimit(query.limit() + 1), withPartnerservice);
    List<CustomerQuestion> page = rows.stream().limit(query.limit()).toList();
    Position next = rows.size() > query.limit() ? query.view().positionOf(page.getLast()) : null;
    return new Page(page.stream().map(presented).toList(), next);
  }
}
