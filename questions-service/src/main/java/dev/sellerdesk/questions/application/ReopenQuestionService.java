package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.ReopenQuestion;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import java.util.List;

@UseCase
class ReopenQuestionService implements ReopenQuestion {

  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  ReopenQuestionService(CaseDesk desk, QuestionPresenter presenter) {
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail reopen(CaseCall call) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              return List.of(Change.told(Activity.REOPENED, question.reopen(terms, now)));
            }));
  }
}
