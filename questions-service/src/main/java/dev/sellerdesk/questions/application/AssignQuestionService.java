package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.AssignQuestion;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import java.util.List;
import java.util.Optional;

@UseCase
class AssignQuestionService implements AssignQuestion {

  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  AssignQuestionService(CaseDesk desk, QuestionPresenter presenter) {
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail assign(CaseCall call, String assignee) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              question.assign(Optional.of(assignee), terms, now);
              return List.of(Change.quiet(Activity.ASSIGNED, assignee));
            }));
  }

  @Override
  public QuestionDetail unassign(CaseCall call) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              question.assign(Optional.empty(), terms, now);
              return List.of(Change.quiet(Activity.UNASSIGNED));
            }));
  }
}
