package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.TagQuestion;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import java.util.List;

@UseCase
class TagQuestionService implements TagQuestion {

  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  TagQuestionService(CaseDesk desk, QuestionPresenter presenter) {
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail tag(CaseCall call, List<String> tags) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              question.tag(tags, terms, now);
              return List.of(
                  Change.quiet(Activity.TAGGED, String.join(", ", question.workplace().tags())));
            }));
  }
}
