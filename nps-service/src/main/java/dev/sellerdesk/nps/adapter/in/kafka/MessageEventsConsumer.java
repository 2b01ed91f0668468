package dev.sellerdesk.nps.adapter.in.kafka;

import dev.sellerdesk.nps.application.port.in.FollowCases;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import dev.sellerdesk.shared.event.SellerMessageSent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who wrote in a case, and how often; what was written stays in messaging. */
@ApplicationScoped
class MessageEventsConsumer {

  private static final String TO_CUSTOMER = "CUSTOMER";

  private final EventInbox inbox;
  private final EventHandlers handlers;

  MessageEventsConsumer(EventInbox inbox, FollowCases followCases) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("nps-service")
            .on(
                CustomerMessageReceived.class,
                event ->
                    followCases.customerReplied(
                        new QuestionId(event.questionId()), event.retailerId(), event.receivedAt()))
            .on(SellerMessageSent.class, event -> wrote(event, followCases));
  }

  @Incoming("messages")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  private static void wrote(SellerMessageSent event, FollowCases followCases) {
    if (event.recipient().equals(TO_CUSTOMER)) {
      followCases.sellerWrote(
          new QuestionId(event.questionId()), event.retailerId(), event.sentBy(), event.sentAt());
    }
  }
}
