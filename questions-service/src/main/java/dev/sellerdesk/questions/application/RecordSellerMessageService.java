package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import java.util.List;
import java.util.stream.Stream;

@UseCase
class RecordSellerMessageService implements RecordSellerMessage {

  private final CaseDesk desk;

  RecordSellerMessageService(CaseDesk desk) {
    this.desk = desk;
  }

  @Override
  public void record(Command command) {
    Actor seller = Actor.seller(command.sentBy());
    desk.hear(
        command.questionId(),
        seller,
        (question, terms, now) -> {
          if (!command.toCustomer()) {
            question.operatorMessageSent(command.sentAt());
            return List.of(Change.quiet(Activity.SELLER_WROTE_TO_OPERATOR));
          }
          var closed =
              question.sellerMessageSent(command.sentAt(), command.afterSend(), terms, now);
          return Stream.concat(
                  Stream.of(Change.quiet(Activity.SELLER_WROTE_TO_CUSTOMER)),
                  closed.stream().map(event -> Change.told(Activity.CLOSED, event)))
              .toList();
        });
  }
}
