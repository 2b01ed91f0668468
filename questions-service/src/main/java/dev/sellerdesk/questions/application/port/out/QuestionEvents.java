package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.shared.event.IntegrationEvent;

/** Announces what happened to a question; the announcement stands or falls with the transaction. */
public interface QuestionEvents {

  void publish(IntegrationEvent event);
}
