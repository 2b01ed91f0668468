package dev.sellerdesk.questions.adapter.in.schedule;

import dev.sellerdesk.questions.application.port.in.KeepReadModels;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the read models short, by real time: nothing that anybody sees depends on it. */
@ApplicationScoped
class ReadModelHousekeeper {

  private static final Logger LOG = Logger.getLogger(ReadModelHousekeeper.class);

  private final KeepReadModels readModels;
  private final Duration interval;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("read-models").daemon().factory());

  ReadModelHousekeeper(
      KeepReadModels readModels,
      @ConfigProperty(name = "sellerdesk.questions.read-models.interval", defaultValue = "PT2S")
          Duration interval) {
    this.readModels = readModels;
    this.interval = interval;
  }

  void start(@Observes StartupEvent event) {
    timer.scheduleWithFixedDelay(
        this::tidy, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  private void tidy() {
    try {
      asLongAs(readModels::addUp);
      asLongAs(readModels::forget);
    } catch (RuntimeException e) {
      // The database is away, say; a timer that throws would never run again.
      LOG.warnf("Read models were not tidied this time: %s", e.getMessage());
    }
  }

  private static void asLongAs(BooleanSupplier more) {
    while (more.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
      // the next portion
    }
  }
}
