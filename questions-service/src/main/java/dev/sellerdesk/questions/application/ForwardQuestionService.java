package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.ForwardQuestion;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionException;
import java.util.List;

@UseCase
@AcrossRetailers
class ForwardQuestionService implements ForwardQuestion {

  private final CustomerQuestionRepository questions;
  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  ForwardQuestionService(
      CustomerQuestionRepository questions, CaseDesk desk, QuestionPresenter presenter) {
    this.questions = questions;
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail forward(CaseCall call, String note) {
    CustomerQuestion found =
        questions
            .find(call.questionId())
            .orElseThrow(() -> new QuestionException.NotFound(call.questionId()));
    if (call.expectedVersion() != null) {
      found.requireVersion(call.expectedVersion());
    }
    Actor partnerservice = Actor.partnerservice(call.user());
    return presenter.toPartnerservice(
        desk.change(
            found,
            partnerservice,
            (question, terms, now) ->
                List.of(
                    Change.told(Activity.FORWARDED, note, question.forward(note, terms, now)))));
  }
}
