package dev.sellerdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "platform"))
class MetricsTest {

  @Inject MeterRegistry registry;
  @Inject DataSource dataSource;
  @Inject Clock clock;

  @AfterEach
  void clear() throws SQLException {
    sql("delete from scheduled_tasks where task_name = 'nobody-does-this'");
  }

  @Test
  void work_that_is_due_and_not_done_is_late_by_as_much() throws SQLException {
    store(Duration.ofMinutes(-10));

    assertThat(gauge("sellerdesk.due.work.late")).isBetween(600.0, 700.0);
    assertThat(gauge("sellerdesk.due.work.stored")).isPositive();
  }

  @Test
  void work_that_is_not_due_yet_is_not_late() throws SQLException {
    store(Duration.ofDays(10));

    assertThat(gauge("sellerdesk.due.work.late")).isLessThan(60.0);
  }

  @Test
  void the_outbox_tells_its_depth_and_its_age() {
    assertThat(gauge("sellerdesk.outbox.depth")).isNotNegative();
    assertThat(gauge("sellerdesk.outbox.age")).isNotNegative();
  }

  private double gauge(String name) {
    return registry.get(name).gauge().value();
  }

  /** By the clock of the service, which other tests may have moved. */
  private void store(Duration fromNow) throws SQLException {
    sql(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('nobody-does-this', '1', ?, false, 1)",
        Timestamp.from(clock.instant().plus(fromNow)));
  }

  private void sql(String text, Object... values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
