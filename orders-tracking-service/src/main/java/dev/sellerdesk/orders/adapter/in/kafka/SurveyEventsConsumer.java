package dev.sellerdesk.orders.adapter.in.kafka;

import dev.sellerdesk.orders.application.port.in.HearScore;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.orders.domain.performance.Score;
import dev.sellerdesk.platform.inbox.EventHandlers;
import dev.sellerdesk.platform.inbox.EventInbox;
import dev.sellerdesk.shared.event.NpsCalculated;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Surveys tell the score that belongs to the performance. */
@ApplicationScoped
class SurveyEventsConsumer {

  private final EventInbox inbox;
  private final EventHandlers handlers;

  SurveyEventsConsumer(EventInbox inbox, HearScore hearScore) {
    this.inbox = inbox;
    this.handlers =
        EventHandlers.of("orders-tracking-service")
            .on(
                NpsCalculated.class,
                event ->
                    hearScore.hear(
                        new RetailerId(event.retailerId()),
                        PerformanceWeek.of(event.from()),
                        new Score(event.promoters(), event.passives(), event.detractors())));
  }

  @Incoming("surveys")
  @Blocking
  void on(ConsumerRecord<String, byte[]> record) {
    inbox.handle(record, handlers);
  }
}
