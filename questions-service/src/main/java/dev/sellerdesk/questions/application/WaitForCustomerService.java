package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.WaitForCustomer;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.SellerTerms;
import java.time.Clock;

@UseCase
class WaitForCustomerService implements WaitForCustomer {

  private final CustomerQuestionRepository questions;
  private final RetailerDirectory retailers;
  private final QuestionPresenter presenter;
  private final Clock clock;

  WaitForCustomerService(
      CustomerQuestionRepository questions,
      RetailerDirectory retailers,
      QuestionPresenter presenter,
      Clock clock) {
    this.questions = questions;
    this.retailers = retailers;
    this.presenter = presenter;
    this.clock = clock;
  }

  @Override
  public QuestionDetail waitForCustomer(Command command) {
    CustomerQuestion question = questions.ofSeller(command.questionId());
    if (command.expectedVersion() != null) {
      question.requireVersion(command.expectedVersion());
    }
    SellerTerms terms = retailers.termsOf(question.opening().retailerId());
    question.waitForCustomer(terms, clock.instant());
    CustomerQuestion saved = questions.save(question);
    return presenter.toSeller(saved);
  }
}
