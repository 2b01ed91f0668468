package dev.sellerdesk.messaging.adapter.in.kafka;

import dev.sellerdesk.messaging.application.port.in.CloseConversation;
import dev.sellerdesk.messaging.application.port.in.LearnFacts;
import dev.sellerdesk.messaging.application.port.in.OpenConversation;
import dev.sellerdesk.messaging.application.port.in.ReopenConversation;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The case of a conversation begins, ends and begins again. */
@ApplicationScoped
class QuestionEventsConsumer {

  private final EventInbox inbox;
  private final EventHandlers handlers;

  QuestionEventsConsumer(
      EventInbox inbox,
      OpenConversation openConversation,
      CloseConversation closeConversation,
      ReopenConversation reopenConversation,
      LearnFacts learnFacts) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("messaging-service")
            .on(
                QuestionOpened.class,
                event -> {
                  openConversation.open(opened(event));
                  learnFacts.ofCase(
                      new QuestionId(event.questionId()),
                      event.retailerId(),
                      Optional.ofNullable(event.subjectCode()),
                      Optional.ofNullable(event.itemTitle()));
                })
            .on(QuestionClosed.class, event -> closeConversation.close(closed(event)))
            .on(QuestionReopened.class, event -> reopenConversation.reopen(reopened(event)));
  }

  @Incoming("questions")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  private static OpenConversation.Command opened(QuestionOpened event) {
    return new OpenConversation.Command(
        new QuestionId(event.questionId()),
        event.caseNumber(),
        new OrderKey(event.retailerId(), event.orderNumber()),
        Channel.valueOf(event.channel()),
        author(event.initiator()),
        LanguageCode.languageOrNull(event.language()),
        new MessageId(event.messageId()),
        event.message(),
        event.openedAt());
  }

  private static Author author(String initiator) {
    return switch (initiator) {
      case "CUSTOMER" -> Author.CUSTOMER;
      case "SELLER" -> Author.SELLER;
      case "PARTNERSERVICE" -> Author.OPERATOR;
      default -> throw new IllegalArgumentException("unknown initiator");
    };
  }

  private static CloseConversation.Command closed(QuestionClosed event) {
    return new CloseConversation.Command(
        new QuestionId(event.questionId()),
        event.caseNumber(),
        new OrderKey(event.retailerId(), event.orderNumber()),
        Channel.valueOf(event.channel()),
        event.closedAt());
  }

  private static ReopenConversation.Command reopened(QuestionReopened event) {
    return new ReopenConversation.Command(new QuestionId(event.questionId()), event.reopenedAt());
  }
}
