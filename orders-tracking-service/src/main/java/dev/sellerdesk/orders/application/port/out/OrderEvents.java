package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.shared.event.IntegrationEvent;

/** Announces what happened to an order; the announcement stands or falls with the transaction. */
public interface OrderEvents {

  void publish(IntegrationEvent event);
}
