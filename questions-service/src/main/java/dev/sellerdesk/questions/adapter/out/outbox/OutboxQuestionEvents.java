package dev.sellerdesk.questions.adapter.out.outbox;

import dev.sellerdesk.platform.outbox.Outbox;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.shared.event.IntegrationEvent;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OutboxQuestionEvents implements QuestionEvents {

  private final Outbox outbox;

  OutboxQuestionEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void publish(IntegrationEvent event) {
    outbox.append(event);
  }
}
