package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.CloseQuestion;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.shared.event.QuestionClosed;
import java.time.Clock;

@UseCase
class CloseQuestionService implements CloseQuestion {

  private final CustomerQuestionRepository questions;
  private final RetailerDirectory retailers;
  private final QuestionEvents events;
  private final QuestionPresenter presenter;
  private final Clock clock;

  CloseQuestionService(
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
  public QuestionDetail close(Command command) {
    CustomerQuestion question = questions.ofSeller(command.questionId());
    if (command.expectedVersion() != null) {
      question.requireVersion(command.expectedVersion());
    }
    SellerTerms terms = retailers.termsOf(question.opening().retailerId());
    QuestionClosed closed = question.close(command.explanation(), terms, clock.instant());
    CustomerQuestion saved = questions.save(question);
    events.publish(closed);
    return presenter.toSeller(saved);
  }
}
