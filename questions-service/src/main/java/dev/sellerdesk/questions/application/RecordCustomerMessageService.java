package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.RecordCustomerMessage;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.shared.event.QuestionReopened;
import java.util.Optional;

@UseCase
class RecordCustomerMessageService implements RecordCustomerMessage {

  private final CustomerQuestionRepository questions;
  private final RetailerDirectory retailers;
  private final QuestionEvents events;

  RecordCustomerMessageService(
      CustomerQuestionRepository questions, RetailerDirectory retailers, QuestionEvents events) {
    this.questions = questions;
    this.retailers = retailers;
    this.events = events;
  }

  @Override
  public void record(Command command) {
    questions.find(command.questionId()).ifPresent(question -> record(question, command));
  }

  private void record(CustomerQuestion question, Command command) {
    SellerTerms terms = retailers.termsOf(question.opening().retailerId());
    Optional<QuestionReopened> reopened =
        question.customerMessageReceived(command.receivedAt(), command.language(), terms);
    questions.save(question);
    reopened.ifPresent(events::publish);
  }
}
