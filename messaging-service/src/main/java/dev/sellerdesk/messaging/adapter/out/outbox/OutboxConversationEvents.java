package dev.sellerdesk.messaging.adapter.out.outbox;

import dev.sellerdesk.messaging.application.port.out.ConversationEvents;
import dev.sellerdesk.platform.outbox.Outbox;
import dev.sellerdesk.shared.event.IntegrationEvent;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OutboxConversationEvents implements ConversationEvents {

  private final Outbox outbox;

  OutboxConversationEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void publish(IntegrationEvent event) {
    outbox.append(event);
  }
}
