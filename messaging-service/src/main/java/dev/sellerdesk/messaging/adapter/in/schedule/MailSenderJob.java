package dev.sellerdesk.messaging.adapter.in.schedule;

import dev.sellerdesk.messaging.application.MailBacklog;
import dev.sellerdesk.messaging.application.MailQueued;
import dev.sellerdesk.messaging.application.port.in.DeliverMail;
import dev.sellerdesk.messaging.application.port.in.TidyMail;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends outgoing mail: woken by the commit that queued it, and looking by itself now and then, for
 * what another process left behind and for what has to be tried again.
 */
@ApplicationScoped
class MailSenderJob {

  private static final Logger LOG = Logger.getLogger(MailSenderJob.class);
  private static final Duration TIDY_INTERVAL = Duration.ofSeconds(10);

  private final DeliverMail deliverMail;
  private final TidyMail tidyMail;
  private final Duration pollInterval;
  private final int senders;
  private final Semaphore work = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;
  private volatile MailBacklog backlog = new MailBacklog(0, 0, Duration.ZERO);

  MailSenderJob(
      DeliverMail deliverMail,
      TidyMail tidyMail,
      MeterRegistry metrics,
      @ConfigProperty(name = "sellerdesk.messaging.mail.poll-interval", defaultValue = "PT1S")
          Duration pollInterval,
      @ConfigProperty(name = "sellerdesk.messaging.mail.senders", defaultValue = "2") int senders) {
    this.deliverMail = deliverMail;
    this.tidyMail = tidyMail;
    this.pollInterval = pollInterval;
    this.senders = senders;
    Gauge.builder("sellerdesk.mail.queued", () -> backlog.queued()).register(metrics);
    Gauge.builder("sellerdesk.mail.awaiting.address", () -> backlog.awaitingAddress())
        .register(metrics);
    Gauge.builder("sellerdesk.mail.oldest", () -> backlog.oldest().toSeconds())
        .baseUnit("seconds")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    running = true;
    for (int i = 0; i < senders; i++) {
      threads.add(
          Thread.ofPlatform()
              .name("mail-sender-" + i)
              .daemon()
              .start(() -> repeat(this::sendWhatIsDue)));
    }
    threads.add(Thread.ofPlatform().name("mail-tidy").daemon().start(() -> repeat(this::tidy)));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    for (Thread thread : threads) {
      thread.interrupt();
    }
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
    work.release();
  }

  private void sendWhatIsDue() throws InterruptedException {
    if (work.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
    while (running && deliverMail.deliverNext()) {
      // until nothing is due, or the mail server does not answer
    }
  }

  private void tidy() throws InterruptedException {
    backlog = tidyMail.tidy();
    Thread.sleep(TIDY_INTERVAL);
  }

  private void repeat(Step step) {
    while (running) {
      try {
        step.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (running) {
          // The class only: messages of mail and database errors can hold addresses.
          LOG.warnf("Mail cannot be sent now: %s", e.getClass().getName());
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(pollInterval);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private interface Step {
    void run() throws InterruptedException;
  }
}
