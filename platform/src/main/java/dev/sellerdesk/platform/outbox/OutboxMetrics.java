package dev.sellerdesk.platform.outbox;

import dev.sellerdesk.platform.observability.DatabaseGauges;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** How many events wait and how long the oldest has waited, by real time. */
@ApplicationScoped
class OutboxMetrics {

  private final DatabaseGauges gauges;

  OutboxMetrics(DatabaseGauges gauges) {
    this.gauges = gauges;
  }

  void register(@Observes StartupEvent event) {
    gauges.count(
        "sellerdesk.outbox.depth", "Events that wait for the relay", "select count(*) from outbox");
    gauges.seconds(
        "sellerdesk.outbox.age",
        "How long the oldest waiting event has waited",
        "select coalesce(extract(epoch from now() - min(stored_at)), 0) from outbox",
        List::of);
  }
}
