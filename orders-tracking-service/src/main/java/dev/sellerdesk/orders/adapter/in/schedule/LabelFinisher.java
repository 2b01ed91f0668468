package dev.sellerdesk.orders.adapter.in.schedule;

import dev.sellerdesk.orders.application.port.in.BuyLabel;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Finds out what became of labels whose carrier could not be reached, or whose buyer was stopped.
 */
@ApplicationScoped
class LabelFinisher {

  private static final Logger LOG = Logger.getLogger(LabelFinisher.class);

  private final BuyLabel labels;
  private final Duration interval;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("label-finisher").daemon().factory());

  LabelFinisher(
      BuyLabel labels,
      @ConfigProperty(name = "sellerdesk.orders.labels.interval", defaultValue = "PT10S")
          Duration interval) {
    this.labels = labels;
    this.interval = interval;
  }

  void start(@Observes StartupEvent event) {
    timer.scheduleWithFixedDelay(
        this::finish, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  private void finish() {
    try {
      int ended = labels.askAgain();
      if (ended > 0) {
        LOG.infof("%d purchases of labels ended later than their request", ended);
      }
    } catch (RuntimeException e) {
      // The database is away, say; a timer that throws would never run again.
      LOG.warnf("Purchases of labels were not finished this time: %s", e.getMessage());
    }
  }
}
