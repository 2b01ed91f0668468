package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.application.port.in.FindQuestions;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.application.port.out.ReadMarks;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

@UseCase
class FindQuestionsService implements FindQuestions {

  private final QuestionReadModel questions;
  private final ReadMarks marks;
  private final SellerView view;
  private final QuestionPresenter presenter;

  FindQuestionsService(
      QuestionReadModel questions, ReadMarks marks, SellerView view, QuestionPresenter presenter) {
    this.marks = marks;
    this.questions = questions;
    this.view = view;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail find(QuestionId id, String user) {
    return presenter.toSeller(view.require(id)).withUnreadBy(marks.readBy(id, user));
  }

  @Override
  @AcrossRetailers
  public QuestionDetail findOfAnyRetailer(QuestionId id) {
    return questions
        .find(id)
        .map(presenter::toPartnerservice)
        .orElseThrow(() -> new QuestionException.NotFound(id));
  }

  @Override
  @AcrossRetailers
  public List<QuestionDetail> listHeldByPartnerservice(@Nullable Position after, int limit) {
    return presenter.toPartnerservice(questions.heldByPartnerservice(after, limit));
  }
}
