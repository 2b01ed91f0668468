package dev.sellerdesk.platform.schedule;

import dev.sellerdesk.platform.observability.DatabaseGauges;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How much work is due and not done, and how late the oldest of it is, by the service's clock. */
@ApplicationScoped
class DueWorkMetrics {

  private final DatabaseGauges gauges;
  private final Clock clock;

  DueWorkMetrics(DatabaseGauges gauges, Clock clock) {
    this.gauges = gauges;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event) {
    gauges.count(
        "sellerdesk.due.work.stored",
        "Work that is stored until it is due",
        "select count(*) from scheduled_tasks");
    gauges.seconds(
        "sellerdesk.due.work.late",
        "How long ago the oldest work that is not done was due",
        "select greatest(0, coalesce(extract(epoch from cast(? as timestamptz) - min(execution_time)), 0)) from scheduled_tasks",
        this::now);
  }

  private List<Instant> now() {
    return List.of(clock.instant());
  }
}
