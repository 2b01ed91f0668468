package dev.sellerdesk.platform.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Numbers that the service's database knows, asked only when somebody scrapes. All replicas tell
 * the same; a database that does not answer makes them {@code NaN}.
 */
@ApplicationScoped
public class DatabaseGauges {

  private final DataSource dataSource;
  private final MeterRegistry registry;

  DatabaseGauges(DataSource dataSource, MeterRegistry registry) {
    this.dataSource = dataSource;
    this.registry = registry;
  }

  /** How many there are. */
  public void count(String name, String description, String query) {
    Gauge.builder(name, () -> number(query, List.of())).description(description).register(registry);
  }

  /**
   * How many seconds something has lasted.
   *
   * @param query with a {@code ?} for each of the {@code moments}
   */
  public void seconds(
      String name, String description, String query, Supplier<List<Instant>> moments) {
    Gauge.builder(name, () -> number(query, moments.get()))
        .description(description)
        .baseUnit("seconds")
        .register(registry);
  }

  private double number(String query, List<Instant> moments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < moments.size(); i++) {
        statement.setTimestamp(i + 1, Timestamp.from(moments.get(i)));
      }
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getDouble(1);
      }
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
