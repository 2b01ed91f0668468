package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.RecordCustomerMessage;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import java.util.stream.Stream;

@UseCase
class RecordCustomerMessageService implements RecordCustomerMessage {

  private final CustomerQuestionRepository questions;
  private final CaseDesk desk;

  RecordCustomerMessageService(CustomerQuestionRepository questions, CaseDesk desk) {
    this.questions = questions;
    this.desk = desk;
  }

  @Override
  public void record(Command command) {
    questions
        .find(command.questionId())
        .flatMap(questions::goingOn)
        .ifPresent(question ->
            desk.change(
                question,
                Actor.CUSTOMER,
                (asked, terms, _) -> {
                  var reopened =
                      asked.customerMessageReceived(
                          command.receivedAt(), command.language(), terms);
                  return Stream.concat(
                          Stream.of(Change.quiet(Activity.CUSTOMER_WROTE)),
                          reopened.stream().map(event -> Change.told(Activity.REOPENED, event)))
                      .toList();
                }));
  }
}
