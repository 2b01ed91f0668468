package dev.sellerdesk.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * How many events wait and how long the oldest has waited, by real time; asked only when somebody
 * scrapes.
 */
@ApplicationScoped
class OutboxMetrics {

  private final DataSource dataSource;
  private final MeterRegistry registry;

  OutboxMetrics(DataSource dataSource, MeterRegistry registry) {
    this.dataSource = dataSource;
    this.registry = registry;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder(
            "sellerdesk.outbox.depth",
            this,
            metrics -> metrics.number("select count(*) from outbox"))
        .description("Events that wait for the relay")
        .register(registry);
    Gauge.builder(
            "sellerdesk.outbox.age",
            this,
            metrics ->
                metrics.number(
                    "select coalesce(extract(epoch from now() - min(stored_at)), 0) from outbox"))
        .description("How long the oldest waiting event has waited")
        .baseUnit("seconds")
        .register(registry);
  }

  private double number(String query) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query);
        ResultSet answer = statement.executeQuery()) {
      answer.next();
      return answer.getDouble(1);
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
