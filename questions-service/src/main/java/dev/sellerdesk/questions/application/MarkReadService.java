package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.MarkRead;
import dev.sellerdesk.questions.application.port.out.ReadMarks;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import java.util.List;

@UseCase
class MarkReadService implements MarkRead {

  private final CaseDesk desk;
  private final ReadMarks marks;
  private final QuestionPresenter presenter;

  MarkReadService(CaseDesk desk, ReadMarks marks, QuestionPresenter presenter) {
    this.desk = desk;
    this.marks = marks;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail read(CaseCall call) {
    CustomerQuestion read =
        desk.change(
            call,
            (question, terms, now) -> {
              boolean news =
                  marks.readBy(call.questionId(), call.user()) < question.unread().received();
              question.read(terms, now);
              return news ? List.of(Change.quiet(Activity.READ)) : List.of();
            });
    marks.mark(read, call.user(), read.unread().received());
    return presenter.toSeller(read).withUnreadBy(read.unread().received());
  }
}
