package dev.sellerdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

  @AfterEach
  void clear() throws SQLException {
    sql("delete from scheduled_tasks where task_name = 'nobody-does-this'");
  }

  @Test
  void work_that_is_due_and_not_done_is_late_by_as_much() throws SQLException {
    store("now() - interval '10 minutes'");

    assertThat(gauge("sellerdesk.due.work.late")).isBetween(600.0, 700.0);
    assertThat(gauge("sellerdesk.due.work.stored")).isPositive();
  }

  @Test
  void work_that_is_not_due_yet_is_not_late() throws SQLException {
    store("now() + interval '10 days'");

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

  private void store(String when) throws SQLException {
    sql(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('nobody-does-this', '1', "
            + when
            + ", false, 1)");
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
