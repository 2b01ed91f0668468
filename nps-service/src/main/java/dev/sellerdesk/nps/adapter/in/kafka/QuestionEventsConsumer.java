package dev.sellerdesk.nps.adapter.in.kafka;

import dev.sellerdesk.nps.application.port.in.CallOffSurvey;
import dev.sellerdesk.nps.application.port.in.DecideOnSurvey;
import dev.sellerdesk.nps.application.port.in.FollowCases;
import dev.sellerdesk.nps.application.port.in.IdentifyCustomer;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionCustomerIdentified;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What happens to a case decides about its survey. */
@ApplicationScoped
class QuestionEventsConsumer {

  private final EventInbox inbox;
  private final EventHandlers handlers;

  QuestionEventsConsumer(
      EventInbox inbox,
      DecideOnSurvey decideOnSurvey,
      IdentifyCustomer identifyCustomer,
      CallOffSurvey callOffSurvey,
      FollowCases followCases) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("nps-service")
            .on(
                QuestionOpened.class,
                event ->
                    followCases.opened(
                        new QuestionId(event.questionId()), event.retailerId(), event.openedAt()))
            .on(QuestionClosed.class, event -> decideOnSurvey.decide(closing(event)))
            .on(
                QuestionCustomerIdentified.class,
                event -> identifyCustomer.identify(identification(event)))
            .on(QuestionReopened.class, event -> callOffSurvey.callOff(reopening(event)));
  }

  @Incoming("questions")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  private static ClosedCase closing(QuestionClosed event) {
    return new ClosedCase(
        new QuestionId(event.questionId()),
        event.retailerId(),
        event.caseNumber(),
        event.orderNumber(),
        event.customerRef(),
        event.subjectCode(),
        SurveyLanguage.of(event.language()),
        event.channel(),
        event.closedBy(),
        event.hadContact(),
        event.closedAt());
  }

  private static IdentifyCustomer.Command identification(QuestionCustomerIdentified event) {
    return new IdentifyCustomer.Command(
        new QuestionId(event.questionId()),
        new CustomerRef(event.customerRef()),
        SurveyLanguage.of(event.language()));
  }

  private static CallOffSurvey.Command reopening(QuestionReopened event) {
    return new CallOffSurvey.Command(
        new QuestionId(event.questionId()),
        event.retailerId(),
        event.reopenedBy(),
        event.reopenedAt());
  }
}
