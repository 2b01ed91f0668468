package dev.sellerdesk.questions.adapter.in.kafka;

import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.questions.application.port.in.RecordOrder;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.shared.event.OrderPlaced;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of orders. Of the customer's data only key, name and language are kept. */
@ApplicationScoped
class OrderEventsConsumer {

  private final EventInbox inbox;
  private final EventHandlers handlers;

  OrderEventsConsumer(EventInbox inbox, RecordOrder recordOrder) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("questions-service")
            .on(OrderPlaced.class, event -> recordOrder.record(order(event)));
  }

  @Incoming("orders")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  private static KnownOrder order(OrderPlaced event) {
    return new KnownOrder(
        new RetailerId(event.retailerId()),
        new OrderNumber(event.orderNumber()),
        new OrderFacts.Known(
            event.customerRef(),
            (event.customerFirstName() + " " + event.customerLastName()).strip(),
            Language.of(Optional.ofNullable(event.customerLanguage())),
            event.placedAt()),
        event.countryCode(),
        event.items().stream()
            .map(item -> new KnownOrder.Item(item.ean(), item.title(), item.quantity()))
            .toList());
  }
}
