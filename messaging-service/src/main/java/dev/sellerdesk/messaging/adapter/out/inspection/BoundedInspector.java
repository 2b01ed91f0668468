package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.application.port.out.ContentInspector;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks into few files at a time and into none for long: whoever waits in line costs no memory, and
 * a file that takes too long counts as one nobody can look into.
 */
@ApplicationScoped
class BoundedInspector implements ContentInspector {

  private static final Logger LOG = Logger.getLogger(BoundedInspector.class);

  private final FileLooker looker = new FileLooker();
  private final Duration patience;
  private final ExecutorService workers;

  BoundedInspector(
      @ConfigProperty(
              name = "sellerdesk.messaging.attachments.inspection-timeout",
              defaultValue = "PT15S")
          Duration patience,
      @ConfigProperty(name = "sellerdesk.messaging.attachments.inspectors", defaultValue = "4")
          int inspectors) {
    this.patience = patience;
    this.workers =
        Executors.newFixedThreadPool(
            inspectors, Thread.ofPlatform().daemon().name("attachment-inspector-", 0).factory());
  }

  void stop(@Observes ShutdownEvent event) {
    workers.shutdownNow();
  }

  @Override
  public Inspection inspect(Path content) {
    long[] begun = new long[1];
    Future<Inspection> work =
        workers.submit(() -> {
          begun[0] = System.nanoTime();
          return looker.look(content);
        });
    try {
      // Waiting in line does not count against the file.
      while (true) {
        try {
          return work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          boolean worked = begun[0] != 0 && System.nanoTime() - begun[0] >= patience.toNanos();
          if (worked) {
            work.cancel(true);
            return unreadable();
          }
        }
      }
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      return unreadable();
    } catch (CancellationException | ExecutionException e) {
      // The class only: what a parser complains about can quote the file.
      LOG.warnf(
          "A file could not be looked into: %s",
          e.getCause() == null ? e : e.getCause().getClass());
      return unreadable();
    }
  }

  private static Inspection unreadable() {
    return new Inspection("application/octet-stream", Optional.of(Danger.UNREADABLE));
  }
}
