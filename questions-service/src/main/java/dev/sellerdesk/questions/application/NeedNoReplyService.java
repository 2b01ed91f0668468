package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.NeedNoReply;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import java.util.List;

@UseCase
class NeedNoReplyService implements NeedNoReply {

  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  NeedNoReplyService(CaseDesk desk, QuestionPresenter presenter) {
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail needNoReply(CaseCall call) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              question.needNoReply(terms, now);
              return List.of(Change.quiet(Activity.NO_REPLY_NEEDED));
            }));
  }
}
