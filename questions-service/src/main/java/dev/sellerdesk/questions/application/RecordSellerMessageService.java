package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.shared.event.QuestionClosed;
import java.time.Clock;
import java.util.Optional;

@UseCase
class RecordSellerMessageService implements RecordSellerMessage {

  private final CustomerQuestionRepository questions;
  private final QuestionEvents events;
  private final Clock clock;

  RecordSellerMessageService(
      CustomerQuestionRepository questions, QuestionEvents events, Clock clock) {
    this.questions = questions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void record(Command command) {
    questions.find(command.questionId()).ifPresent(question -> record(question, command));
  }

  private void record(CustomerQuestion question, Command command) {
    Optional<QuestionClosed> closed = apply(question, command);
    questions.save(question);
    closed.ifPresent(events::publish);
  }

  private Optional<QuestionClosed> apply(CustomerQuestion question, Command command) {
    if (command.toCustomer()) {
      return question.sellerMessageSent(command.sentAt(), command.afterSend(), clock.instant());
    }
    question.operatorMessageSent(command.sentAt());
    return Optional.empty();
  }
}
