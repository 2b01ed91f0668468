package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.RecordOrder;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.questions.domain.KnownOrder;
import java.time.Clock;

@UseCase
class RecordOrderService implements RecordOrder {

  private final OrderDirectory orders;
  private final CustomerQuestionRepository questions;
  private final QuestionEvents events;
  private final Clock clock;

  RecordOrderService(
      OrderDirectory orders,
      CustomerQuestionRepository questions,
      QuestionEvents events,
      Clock clock) {
    this.orders = orders;
    this.questions = questions;
    this.events = events;
    this.clock = clock;
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
          var identified = question.orderBecameKnown(order, clock.instant());
          questions.save(question);
          events.publish(identified);
        });
  }
}
