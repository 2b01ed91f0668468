package dev.sellerdesk.platform.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets what nobody needs any more: handled event ids after longer than a topic keeps events,
 * idempotency keys after their 24 hours. By real time, in small portions; two replicas may do it at
 * once.
 */
@ApplicationScoped
class Retention {

  private static final Logger LOG = Logger.getLogger(Retention.class);
  private static final int PORTION = 10_000;
  private static final String FORGET_EVENTS =
      "delete from inbox where ctid in (select ctid from inbox where received_at < now() - make_interval(days => ?) limit "
          + PORTION
          + ")";
  private static final String FORGET_KEYS =
      "delete from idempotency_key where ctid in (select ctid from idempotency_key "
          + "where created_at < now() - make_interval(days => ?) limit "
          + PORTION
          + ")";

  private final DataSource dataSource;
  private final Duration interval;
  private final int inboxDays;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("retention").daemon().factory());

  Retention(
      DataSource dataSource,
      @ConfigProperty(name = "sellerdesk.retention.interval") Duration interval,
      @ConfigProperty(name = "sellerdesk.retention.inbox") String inbox) {
    this.dataSource = dataSource;
    this.interval = interval;
    this.inboxDays = Period.parse(inbox).getDays();
  }

  void start(@Observes StartupEvent event) {
    timer.scheduleWithFixedDelay(
        this::forget, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  void forget() {
    try {
      forget(FORGET_EVENTS, inboxDays);
      forget(FORGET_KEYS, 1);
    } catch (SQLException e) {
      LOG.warnf("Nothing was forgotten this time: %s", e.getMessage());
    }
  }

  private void forget(String statement, int days) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(statement)) {
      delete.setInt(1, days);
      while (delete.executeUpdate() == PORTION) {
        // the next portion
      }
    }
  }
}
