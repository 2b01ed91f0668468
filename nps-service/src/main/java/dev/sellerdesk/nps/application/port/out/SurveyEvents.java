package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.shared.event.IntegrationEvent;

/** Announces what happened to a survey; the announcement stands or falls with the transaction. */
public interface SurveyEvents {

  void publish(IntegrationEvent event);
}
