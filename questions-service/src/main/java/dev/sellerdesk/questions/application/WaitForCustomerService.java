package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.WaitForCustomer;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import java.util.List;

@UseCase
class WaitForCustomerService implements WaitForCustomer {

  private final CaseDesk desk;
  private final QuestionPresenter presenter;

  WaitForCustomerService(CaseDesk desk, QuestionPresenter presenter) {
    this.desk = desk;
    this.presenter = presenter;
  }

  @Override
  public QuestionDetail waitForCustomer(CaseCall call) {
    return presenter.toSeller(
        desk.change(
            call,
            (question, terms, now) -> {
              question.waitForCustomer(terms, now);
              return List.of(Change.quiet(Activity.WAITING_FOR_CUSTOMER));
            }));
  }
}
