package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.ReopenQuestion;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.shared.event.QuestionReopened;
import java.time.Clock;

@UseCase
class ReopenQuestionService implements ReopenQuestion {

  private final CustomerQuestionRepository questions;
  private final RetailerDirectory retailers;
  private final QuestionEvents events;
  private final QuestionPresenter presenter;
  private final Clock clock;

  ReopenQuestionService(
      CustomerQuestionRepository questions,
      RetailerDirectory retailers,
      QuestionEvents events,
      QuestionPresenter presenter,
      Clock clock) {
    this.questions = questions;
    this.retailers = retailers;
    this.events = events;
    this.presenter = presenter;
    this.clock = clock;
  }

  @Override
  public QuestionDetail reopen(Command command) {
    CustomerQuestion question = questions.ofSeller(command.questionId());
    if (command.expectedVersion() != null) {
      question.requireVersion(command.expectedVersion());
    }
    SellerTerms terms = retailers.termsOf(question.opening().retailerId());
    QuestionReopened reopened = question.reopen(terms, clock.instant());
    CustomerQuestion saved = questions.save(question);
    events.publish(reopened);
    return presenter.toSeller(saved);
  }
}
