package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.RecordOrder;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.KnownOrder;
import java.util.List;

@UseCase
class RecordOrderService implements RecordOrder {

  private final OrderDirectory orders;
  private final CustomerQuestionRepository questions;
  private final CaseDesk desk;

  RecordOrderService(OrderDirectory orders, CustomerQuestionRepository questions, CaseDesk desk) {
    this.orders = orders;
    this.questions = questions;
    this.desk = desk;
  }

  @Override
  public void record(KnownOrder order) {
    if (!orders.holding(order.orderNumber()).isEmpty()) {
      return;
    }
    orders.add(order);
    questions
        .withUnknownOrder(order.orderNumber())
        .forEach(waiting ->
            desk.change(
                waiting,
                Actor.SYSTEM,
                (question, _, now) ->
                    List.of(
                        Change.told(
                            Activity.ORDER_BECAME_KNOWN, question.orderBecameKnown(order, now)))));
  }
}
