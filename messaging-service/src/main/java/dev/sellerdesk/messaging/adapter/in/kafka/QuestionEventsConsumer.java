package dev.sellerdesk.messaging.adapter.in.kafka;

import dev.sellerdesk.messaging.application.port.in.CloseConversation;
import dev.sellerdesk.messaging.application.port.in.FollowCustody;
import dev.sellerdesk.messaging.application.port.in.IdentifyOrder;
import dev.sellerdesk.messaging.application.port.in.LearnFacts;
import dev.sellerdesk.messaging.application.port.in.MergeConversation;
import dev.sellerdesk.messaging.application.port.in.OpenConversation;
import dev.sellerdesk.messaging.application.port.in.ReopenConversation;
import dev.sellerdesk.messaging.application.port.in.TellDigest;
import dev.sellerdesk.messaging.application.port.in.TellSeller;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.CaseNews;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.DailyDigest;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.DailyDigestDue;
import dev.sellerdesk.shared.event.FollowUpDue;
import dev.sellerdesk.shared.event.ForwardedQuestionReminder;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionCustomerIdentified;
import dev.sellerdesk.shared.event.QuestionEscalatedToPartnerservice;
import dev.sellerdesk.shared.event.QuestionForwardedToSeller;
import dev.sellerdesk.shared.event.QuestionMerged;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import dev.sellerdesk.shared.event.QuestionReturnedToPartnerservice;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

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
      MergeConversation mergeConversation,
      FollowCustody followCustody,
      IdentifyOrder identifyOrder,
      TellSeller tellSeller,
      TellDigest tellDigest,
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
            .on(QuestionReopened.class, event -> reopenConversation.reopen(reopened(event)))
            .on(
                QuestionMerged.class,
                event ->
                    mergeConversation.merge(
                        new QuestionId(event.questionId()),
                        new QuestionId(event.mergedInto()),
                        event.mergedAt()))
            .on(
                QuestionCustomerIdentified.class,
                event ->
                    identifyOrder.identify(
                        new QuestionId(event.questionId()),
                        order(event.retailerId(), event.orderNumber())))
            .on(
                QuestionForwardedToSeller.class,
                event -> {
                  followCustody.toSeller(new QuestionId(event.questionId()), event.forwardedAt());
                  tellSeller.tell(forwarded(event));
                })
            .on(
                QuestionReturnedToPartnerservice.class,
                event ->
                    followCustody.toPartnerservice(
                        new QuestionId(event.questionId()), event.returnedAt()))
            .on(
                QuestionEscalatedToPartnerservice.class,
                event ->
                    followCustody.toPartnerservice(
                        new QuestionId(event.questionId()), event.escalatedAt()))
            .on(ForwardedQuestionReminder.class, event -> tellSeller.tell(reminder(event)))
            .on(FollowUpDue.class, event -> tellSeller.tell(followUp(event)))
            .on(DailyDigestDue.class, event -> tellDigest.tell(digest(event)));
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
        order(event.retailerId(), event.orderNumber()),
        Channel.valueOf(event.channel()),
        author(event.initiator()),
        LanguageCode.languageOrNull(event.language()),
        new MessageId(event.messageId()),
        event.message(),
        event.openedAt(),
        event.initiator().equals("PARTNERSERVICE"),
        Optional.ofNullable(LanguageCode.languageOrNull(event.translateTo())),
        Objects.requireNonNullElse(event.openedBy(), ""));
  }

  private static TellSeller.Command forwarded(QuestionForwardedToSeller event) {
    return new TellSeller.Command(
        new QuestionId(event.questionId()),
        event.caseNumber(),
        order(event.retailerId(), event.orderNumber()),
        CaseNews.FORWARDED,
        event.forwardedAt(),
        Optional.of(event.returnsAt()));
  }

  private static TellSeller.Command reminder(ForwardedQuestionReminder event) {
    return new TellSeller.Command(
        new QuestionId(event.questionId()),
        event.caseNumber(),
        order(event.retailerId(), event.orderNumber()),
        CaseNews.FORWARDED_REMINDER,
        event.forwardedAt(),
        Optional.of(event.returnsAt()));
  }

  private static TellSeller.Command followUp(FollowUpDue event) {
    return new TellSeller.Command(
        new QuestionId(event.questionId()),
        event.caseNumber(),
        order(event.retailerId(), event.orderNumber()),
        CaseNews.FOLLOW_UP_DUE,
        event.followUpAt(),
        Optional.empty());
  }

  private static DailyDigest digest(DailyDigestDue event) {
    return new DailyDigest(
        event.retailerId(),
        event.day(),
        event.open(),
        event.openLong(),
        event.awaiting(),
        event.followUpDue(),
        event.unread());
  }

  private static OrderKey order(String retailerId, @Nullable String orderNumber) {
    return new OrderKey(retailerId, Objects.requireNonNullElse(orderNumber, ""));
  }

  private static Author author(String initiator) {
    return switch (initiator) {
      // The customer asked, there or here; Partnerservice only took the question in.
      case "CUSTOMER", "PARTNERSERVICE" -> Author.CUSTOMER;
      case "SELLER" -> Author.SELLER;
      default -> throw new IllegalArgumentException("unknown initiator");
    };
  }

  private static CloseConversation.Command closed(QuestionClosed event) {
    return new CloseConversation.Command(
        new QuestionId(event.questionId()),
        event.caseNumber(),
        order(event.retailerId(), event.orderNumber()),
        Channel.valueOf(event.channel()),
        event.closedAt());
  }

  private static ReopenConversation.Command reopened(QuestionReopened event) {
    return new ReopenConversation.Command(new QuestionId(event.questionId()), event.reopenedAt());
  }
}
