package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.FindQuestions;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.Custody;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;

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
  public List<QuestionDetail> list(QuestionQuery query) {
    return questions.list(query, false).stream().map(presenter::toSeller).toList();
  }

  @Override
  @AcrossRetailers
  public List<QuestionDetail> listOfAllRetailers(QuestionQuery query) {
    return questions.list(query, true).stream().map(presenter::toOthers).toList();
  }
}
