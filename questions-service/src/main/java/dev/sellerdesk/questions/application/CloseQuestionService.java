package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.CloseQuestion;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.shared.event.QuestionClosed;
import java.util.List;

@UseCase
class CloseQuestionService implements CloseQuestion {

  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  CloseQuestionService(CaseDesk desk, QuestionPresenter presenter) {
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail close(CaseCall call, String explanation) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              QuestionClosed closed = question.close(explanation, terms, now);
              return List.of(Change.told(Activity.CLOSED, explanation, closed));
            }));
  }
}
