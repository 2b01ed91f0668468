package dev.sellerdesk.questions.adapter.in.kafka;

import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.questions.application.port.in.IndexMessage;
import dev.sellerdesk.questions.application.port.in.RecordCustomerMessage;
import dev.sellerdesk.questions.application.port.in.RecordPhoneCall;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.domain.AfterSend;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import dev.sellerdesk.shared.event.PhoneCallCompleted;
import dev.sellerdesk.shared.event.SellerMessageSent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears what is said in the conversations. */
@ApplicationScoped
class MessageEventsConsumer {

  private final EventInbox inbox;
  private final EventHandlers handlers;

  MessageEventsConsumer(
      EventInbox inbox,
      RecordSellerMessage recordSellerMessage,
      RecordCustomerMessage recordCustomerMessage,
      RecordPhoneCall recordPhoneCall,
      IndexMessage indexMessage) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("questions-service")
            .on(
                SellerMessageSent.class,
                event -> {
                  recordSellerMessage.record(command(event));
                  index(indexMessage, event.questionId(), event.message());
                })
            .on(
                CustomerMessageReceived.class,
                event -> {
                  recordCustomerMessage.record(command(event));
                  index(indexMessage, event.questionId(), event.message());
                })
            .on(
                PhoneCallCompleted.class,
                event -> {
                  // a missed call is no contact
                  if (event.answered()) {
                    recordPhoneCall.record(command(event));
                  }
                });
  }

  @Incoming("messages")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  /** An older producer does not tell the text. */
  private static void index(IndexMessage indexMessage, UUID questionId, @Nullable String text) {
    if (text != null) {
      indexMessage.index(new QuestionId(questionId), text);
    }
  }

  private static RecordSellerMessage.Command command(SellerMessageSent event) {
    boolean toCustomer =
        switch (event.recipient()) {
          case "CUSTOMER" -> true;
          case "OPERATOR" -> false;
          default -> throw new IllegalArgumentException("unknown recipient " + event.recipient());
        };
    return new RecordSellerMessage.Command(
        new QuestionId(event.questionId()),
        toCustomer,
        AfterSend.valueOf(event.afterSend()),
        event.sentBy(),
        event.sentAt());
  }

  private static RecordPhoneCall.Command command(PhoneCallCompleted event) {
    return new RecordPhoneCall.Command(
        event.callId(),
        new RetailerId(event.retailerId()),
        Optional.ofNullable(event.questionId()).map(QuestionId::new),
        new OrderNumber(event.orderNumber()),
        switch (event.direction()) {
          case "INBOUND" -> Initiator.CUSTOMER;
          case "OUTBOUND" -> Initiator.SELLER;
          default -> throw new IllegalArgumentException("unknown direction " + event.direction());
        },
        event.startedAt(),
        event.endedAt());
  }

  private static RecordCustomerMessage.Command command(CustomerMessageReceived event) {
    return new RecordCustomerMessage.Command(
        new QuestionId(event.questionId()),
        Language.of(Optional.ofNullable(event.language())),
        event.receivedAt());
  }
}
