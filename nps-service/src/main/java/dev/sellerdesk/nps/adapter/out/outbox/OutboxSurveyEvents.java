package dev.sellerdesk.nps.adapter.out.outbox;

import dev.sellerdesk.nps.application.port.out.SurveyEvents;
import dev.sellerdesk.platform.outbox.Outbox;
import dev.sellerdesk.shared.event.IntegrationEvent;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OutboxSurveyEvents implements SurveyEvents {

  private final Outbox outbox;

  OutboxSurveyEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void publish(IntegrationEvent event) {
    outbox.append(event);
  }
}
