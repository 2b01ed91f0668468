package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.FollowUpLater;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import java.time.Instant;
import java.util.List;

@UseCase
class FollowUpLaterService implements FollowUpLater {

  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  FollowUpLaterService(CaseDesk desk, QuestionPresenter presenter) {
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail set(CaseCall call, Instant at, boolean keepOnReply) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              question.followUp(at, keepOnReply, terms, now);
              return List.of(Change.quiet(Activity.FOLLOW_UP_SET, at.toString()));
            }));
  }

  @Override
  public QuestionDetail clear(CaseCall call) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              question.clearFollowUp(terms, now);
              return List.of(Change.quiet(Activity.FOLLOW_UP_CLEARED));
            }));
  }
}
