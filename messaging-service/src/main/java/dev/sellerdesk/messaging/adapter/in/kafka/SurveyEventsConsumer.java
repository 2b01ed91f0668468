package dev.sellerdesk.messaging.adapter.in.kafka;

import dev.sellerdesk.messaging.application.port.in.InviteToSurvey;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Surveys ask for their invitations to be mailed. */
@ApplicationScoped
class SurveyEventsConsumer {

  private final EventInbox inbox;
  private final EventHandlers handlers;

  SurveyEventsConsumer(EventInbox inbox, InviteToSurvey inviteToSurvey) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("messaging-service")
            .on(SurveyInvitationRequested.class, event -> inviteToSurvey.invite(command(event)));
  }

  @Incoming("surveys")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }

  private static InviteToSurvey.Command command(SurveyInvitationRequested event) {
    return new InviteToSurvey.Command(
        event.invitationId(),
        new OrderKey(event.retailerId(), event.orderNumber()),
        event.caseNumber(),
        LanguageCode.languageOrDutch(event.language()),
        event.token());
  }
}
