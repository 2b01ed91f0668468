package dev.sellerdesk.platform.sample;

import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SampleConsumer {

  private final EventInbox inbox;
  private final EventHandlers handlers;

  SampleConsumer(EventInbox inbox, Handled handled) {
    this.inbox = inbox;
    handlers =
        EventHandlers.of("platform-sample")
            .on(OrderPlaced.class, handled::order)
            .on(QuestionClosed.class, handled::closed);
  }

  @Incoming("orders")
  @Blocking
  void order(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  @Incoming("questions")
  @Blocking
  void question(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }
}
