package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.RecordOrder;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.domain.KnownOrder;

@UseCase
class RecordOrderService implements RecordOrder {

  private final OrderDirectory orders;
  private final CustomerQuestionRepository questions;

  RecordOrderService(OrderDirectory orders, CustomerQuestionRepository questions) {
    this.orders = orders;
    this.questions = questions;
  }

  @Override
  public void record(KnownOrder order) {
    if (!orders.holding(order.orderNumber()).isEmpty()) {
      return;
    }
    orders.add(order);
    questions
        .withUnknownOrder(order.orderNumber())
        .forEach(question -> {
          question.orderBecameKnown(order);
          questions.save(question);
        });
  }
}
