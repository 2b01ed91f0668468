package dev.sellerdesk.orders.adapter.in.schedule;

import dev.sellerdesk.orders.application.port.in.FollowScans;
import dev.sellerdesk.orders.application.port.in.PlayScripts;
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
 * Lets shipments catch up with the scans of their carriers, a moment after these were told, and
 * lets the simulated carrier tell its own.
 */
@ApplicationScoped
class ScanFollower {

  private static final Logger LOG = Logger.getLogger(ScanFollower.class);

  private final FollowScans scans;
  private final PlayScripts scripts;
  private final boolean simulated;
  private final Duration interval;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("scan-follower").daemon().factory());

  ScanFollower(
      FollowScans scans,
      PlayScripts scripts,
      @ConfigProperty(name = "sellerdesk.orders.carrier.simulated") boolean simulated,
      @ConfigProperty(name = "sellerdesk.orders.scans.interval", defaultValue = "PT0.5S")
          Duration interval) {
    this.scans = scans;
    this.scripts = scripts;
    this.simulated = simulated;
    this.interval = interval;
  }

  void start(@Observes StartupEvent event) {
    timer.scheduleWithFixedDelay(
        this::follow, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  private void follow() {
    try {
      while (simulated && scripts.play() && !Thread.currentThread().isInterrupted()) {
        // the next portion
      }
      while (scans.follow() && !Thread.currentThread().isInterrupted()) {
        // the next portion
      }
    } catch (RuntimeException e) {
      // The database is away, say; a timer that throws would never run again.
      LOG.warnf("Shipments did not catch up with scans this time: %s", e.getMessage());
    }
  }
}
