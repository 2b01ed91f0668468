package dev.sellerdesk.messaging.adapter.in.kafka;

import dev.sellerdesk.messaging.application.port.in.KeepContact;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.OrderPlaced;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Orders tell where their customers can be reached. */
@ApplicationScoped
class OrderEventsConsumer {

  private final EventInbox inbox;
  private final EventHandlers handlers;

  OrderEventsConsumer(EventInbox inbox, KeepContact keepContact) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("messaging-service")
            .on(
                OrderPlaced.class,
                event -> keepContact.keep(new KeepContact.Command(contact(event))));
  }

  @Incoming("orders")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  private static CustomerContact contact(OrderPlaced event) {
    return new CustomerContact(
        new OrderKey(event.retailerId(), event.orderNumber()),
        event.customerRef(),
        event.customerFirstName(),
        event.customerLastName(),
        new EmailAddress(event.customerEmail()),
        event.customerPhone(),
        LanguageCode.languageOrDutch(event.customerLanguage()));
  }
}
