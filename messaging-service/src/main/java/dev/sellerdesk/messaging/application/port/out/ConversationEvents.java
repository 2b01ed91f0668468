package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.shared.event.IntegrationEvent;

/**
 * Announces what happened in a conversation; the announcement stands or falls with the transaction.
 */
public interface ConversationEvents {

  void publish(IntegrationEvent event);
}
