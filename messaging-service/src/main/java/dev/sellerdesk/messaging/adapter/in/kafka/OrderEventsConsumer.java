package dev.sellerdesk.messaging.adapter.in.kafka;

import dev.sellerdesk.messaging.application.OrderFacts;
import dev.sellerdesk.messaging.application.port.in.KeepContact;
import dev.sellerdesk.messaging.application.port.in.LearnFacts;
import dev.sellerdesk.messaging.application.port.in.TellShipping;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.ShippingNotice;
import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.OrderShipped;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Orders tell where their customers can be reached. */
@ApplicationScoped
class OrderEventsConsumer {

  private static final ZoneId MARKETPLACE = ZoneId.of("Europe/Amsterdam");

  private static final String APPOINTMENT = "APPOINTMENT";

  private final EventInbox inbox;
  private final EventHandlers handlers;

  OrderEventsConsumer(
      EventInbox inbox, KeepContact keepContact, LearnFacts learnFacts, TellShipping tellShipping) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("messaging-service")
            .on(
                OrderPlaced.class,
                event -> {
                  keepContact.keep(new KeepContact.Command(contact(event)));
                  learnFacts.ofOrder(order(event), facts(event));
                })
            .on(
                OrderShipped.class,
                event -> {
                  learnFacts.ofOrder(order(event), facts(event));
                  tellShipping.tell(notice(event));
                });
  }

  @Incoming("orders")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  private static OrderKey order(OrderPlaced event) {
    return new OrderKey(event.retailerId(), event.orderNumber());
  }

  private static OrderKey order(OrderShipped event) {
    return new OrderKey(event.retailerId(), event.orderNumber());
  }

  private static ShippingNotice notice(OrderShipped event) {
    return new ShippingNotice(
        order(event),
        event.shipmentId(),
        event.transporterName(),
        Optional.ofNullable(event.trackAndTrace()),
        Optional.ofNullable(event.trackingUrl()),
        event.shipmentType().equals(APPOINTMENT),
        Optional.ofNullable(event.expectedDeliveryDate()),
        event.items().stream()
            .map(item -> new ShippingNotice.Item(item.title(), item.quantity()))
            .toList());
  }

  private static OrderFacts facts(OrderPlaced event) {
    // Of several items nobody knows which one a message is about.
    return new OrderFacts(
        event.items().size() == 1
            ? Optional.ofNullable(event.items().getFirst().title())
            : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(event.latestDeliveryDate()),
        Optional.of(LocalDate.ofInstant(event.placedAt(), MARKETPLACE)));
  }

  private static OrderFacts facts(OrderShipped event) {
    return new OrderFacts(
        Optional.empty(),
        Optional.ofNullable(event.trackAndTrace()),
        Optional.ofNullable(event.transporterName()),
        Optional.ofNullable(event.expectedDeliveryDate()),
        Optional.empty());
  }

  private static CustomerContact contact(OrderPlaced event) {
    return new CustomerContact(
        order(event),
        event.customerRef(),
        event.customerFirstName(),
        event.customerLastName(),
        new EmailAddress(event.customerEmail()),
        event.customerPhone(),
        LanguageCode.languageOrDutch(event.customerLanguage()));
  }
}
