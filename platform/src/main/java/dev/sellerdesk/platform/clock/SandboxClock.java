package dev.sellerdesk.platform.clock;

import dev.sellerdesk.platform.schedule.DueWork;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Moves the clock forward in a sandbox, remembers it over restarts, and lets what has come due
 * happen.
 */
@ApplicationScoped
class SandboxClock {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MovableClock clock;
  private final DataSource dataSource;
  private final DueWork dueWork;
  private final boolean enabled;

  SandboxClock(
      MovableClock clock,
      DataSource dataSource,
      DueWork dueWork,
      @ConfigProperty(name = "sellerdesk.sandbox.enabled") boolean enabled) {
    this.clock = clock;
    this.dataSource = dataSource;
    this.dueWork = dueWork;
    this.enabled = enabled;
  }

  boolean enabled() {
    return enabled;
  }

  Instant now() {
    return clock.instant();
  }

  /** Moves to {@code now + by}; whoever asks for the past gets {@code false} and nothing moves. */
  synchronized boolean advance(Duration by) {
    if (by.isNegative()) {
      return false;
    }
    dueWork.settle(PATIENCE);
    Duration ahead = clock.ahead().plus(by).truncatedTo(ChronoUnit.MICROS);
    remember(ahead);
    clock.setAhead(ahead);
    dueWork.runDue(PATIENCE);
    return true;
  }

  /** Before anything is scheduled or decided the remembered time holds again. */
  void restore(@Observes @Priority(10) StartupEvent event) {
    if (!enabled) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select ahead_by_micros from sandbox_clock");
        ResultSet rows = query.executeQuery()) {
      if (rows.next()) {
        clock.setAhead(Duration.of(rows.getLong(1), ChronoUnit.MICROS));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the sandbox clock cannot be read", e);
    }
  }

  private void remember(Duration ahead) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "insert into sandbox_clock (ahead_by_micros) values (?) "
                    + "on conflict (only_row) do update set ahead_by_micros = excluded.ahead_by_micros")) {
      upsert.setLong(1, ahead.toSeconds() * 1_000_000 + ahead.toNanosPart() / 1_000);
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the sandbox clock cannot be stored", e);
    }
  }
}
