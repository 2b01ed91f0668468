package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.QuestionQuery.Position;
import dev.sellerdesk.questions.application.port.in.FindQuestions;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.application.port.out.ReadMarks;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

@UseCase
class FindQuestionsService implements FindQuestions {

  private final QuestionReadModel questions;
  private final ReadMarks marks;
  private final SellerView view;
  private final QuestionPresenter presenter;
  private final Clock clock;

  FindQuestionsService(
      QuestionReadModel questions,
      ReadMarks marks,
      SellerView view,
      QuestionPresenter presenter,
      Clock clock) {
    this.marks = marks;
    this.questions = questions;
    this.view = view;
    this.presenter = presenter;
    this.clock = clock;
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
  public List<QuestionDetail> list(QuestionQuery query) {
    return questions.list(query, clock.instant()).stream().map(presenter::toSeller).toList();
  }

  @Override
  @AcrossRetailers
  public List<QuestionDetail> listHeldByPartnerservice(@Nullable Position after, int limit) {
    return questions.heldByPartnerservice(after, limit).stream()
        .map(presenter::toPartnerservice)
        .toList();
  }

  @Override
  @AcrossRetailers
  public List<QuestionDetail> listOfAllRetailers(QuestionQuery query) {
    return questions.list(query, null).stream().map(presenter::toPartnerservice).toList();
  }
}
