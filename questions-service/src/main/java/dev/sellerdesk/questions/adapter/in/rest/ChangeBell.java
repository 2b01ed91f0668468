package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.questions.application.ChangeFeed.Place;
import dev.sellerdesk.questions.application.ChangeFeed.Stir;
import dev.sellerdesk.questions.application.port.in.FollowChanges;
import dev.sellerdesk.questions.domain.RetailerId;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the streams of this replica that something happened to a retailer's questions. However many
 * streams there are, it asks the database once per interval, and not at all when nobody listens.
 */
@ApplicationScoped
class ChangeBell {

  private static final Logger LOG = Logger.getLogger(ChangeBell.class);

  private final FollowChanges changes;
  private final Duration interval;
  private final Map<RetailerId, Set<CompletableFuture<@Nullable Void>>> waiting =
      new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("change-bell").daemon().factory());
  private @Nullable ScheduledFuture<?> ticking;
  private @Nullable Place seen;

  ChangeBell(
      FollowChanges changes,
      @ConfigProperty(name = "sellerdesk.questions.stream.interval", defaultValue = "PT0.3S")
          Duration interval) {
    this.changes = changes;
    this.interval = interval;
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  /**
   * Listens from this call on; completes when questions of this retailer may have changed, or after
   * that time. Who listens before looking at the feed misses nothing.
   */
  CompletableFuture<@Nullable Void> listen(RetailerId retailer, Duration atMost) {
    CompletableFuture<@Nullable Void> rung = new CompletableFuture<>();
    waiting.computeIfAbsent(retailer, _ -> ConcurrentHashMap.newKeySet()).add(rung);
    startTicking();
    return rung.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> leave(retailer, rung));
  }

  private void leave(RetailerId retailer, CompletableFuture<@Nullable Void> rung) {
    waiting.computeIfPresent(
        retailer,
        (_, others) -> {
          others.remove(rung);
          return others.isEmpty() ? null : others;
        });
  }

  private synchronized void startTicking() {
    if (ticking == null) {
      ticking =
          timer.scheduleWithFixedDelay(this::tick, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void tick() {
    try {
      if (waiting.isEmpty()) {
        seen = null;
      } else if (seen == null) {
        // Nobody looked for a while: everybody looks once, and from here on we know.
        seen = changes.end();
        waiting.keySet().forEach(this::ring);
      } else {
        Stir stir = changes.since(seen);
        seen = stir.upTo();
        stir.retailers().forEach(this::ring);
      }
    } catch (RuntimeException e) {
      // The database is away, say; a timer that throws would never run again.
      LOG.debugf("The feed of changes cannot be read now: %s", e.getMessage());
    }
  }

  private void ring(RetailerId retailer) {
    Set<CompletableFuture<@Nullable Void>> listeners = waiting.remove(retailer);
    if (listeners != null) {
      listeners.forEach(listener -> listener.complete(null));
    }
  }
}
