package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.EscalateQuestion;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import java.util.List;

@UseCase
class EscalateQuestionService implements EscalateQuestion {

  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  EscalateQuestionService(CaseDesk desk, QuestionPresenter presenter) {
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail escalate(CaseCall call, String reason) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              return List.of(
                  Change.told(
                      Activity.ESCALATED,
                      reason,
                      question.escalate(reason, call.user(), terms, now)));
            }));
  }
}
