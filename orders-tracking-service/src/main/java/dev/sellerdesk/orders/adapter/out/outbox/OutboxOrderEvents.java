package dev.sellerdesk.orders.adapter.out.outbox;

import dev.sellerdesk.orders.application.port.out.OrderEvents;
import dev.sellerdesk.platform.outbox.Outbox;
import dev.sellerdesk.shared.event.IntegrationEvent;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OutboxOrderEvents implements OrderEvents {

  private final Outbox outbox;

  OutboxOrderEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void publish(IntegrationEvent event) {
    outbox.append(event);
  }
}
