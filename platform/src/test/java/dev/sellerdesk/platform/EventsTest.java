package dev.sellerdesk.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sellerdesk.platform.sample.Breaks;
import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "platform"))
class EventsTest {

  private static OrderPlaced order(String number) {
    return new OrderPlaced(
        number,
        "1001",
        Instant.parse("2026-11-20T10:00:00Z"),
        "c-1",
        "Erika",
        "Jansen",
        "erika@customer.example",
        null,
        "nl",
        "NL",
        null,
        0,
        "EUR",
        List.of());
  }

  private static int times(String subject, String what) {
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '*', false)");
      try (ResultSet rows =
          sql.executeQuery(
              "select times from handled where subject = '%s' and what = '%s'"
                  .formatted(subject, what))) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitFor(String subject) {
    await().atMost(Duration.ofSeconds(20)).until(() -> times(subject, "order") > 0);
  }

  @Test
  void an_event_delivered_twice_or_late_has_one_effect() {
    UUID id = UUID.randomUUID();
    TestEvents.publish(id, order("TWICE"));
    waitFor("TWICE");
    TestEvents.publish(id, order("TWICE"));
    TestEvents.publish(order("AFTER-TWICE"));
    waitFor("AFTER-TWICE");
    // Both topics' partitions are read by one consumer; give the second delivery time to do harm.
    TestEvents.publish(id, order("TWICE"));
    TestEvents.publish(order("TWICE-SENTINEL"));
    waitFor("TWICE-SENTINEL");
    assertThat(times("TWICE", "order")).isEqualTo(1);
  }

  @Test
  void a_poison_message_is_put_aside_with_its_reason_the_partition_moves_on_and_redrive_works() {
    Breaks.on("POISON");
    UUID id = UUID.randomUUID();
    TestEvents.publish(id, order("POISON"));
    TestEvents.publishRaw(
        "sellerdesk.orders",
        "POISON",
        "{not json".getBytes(StandardCharsets.UTF_8),
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "dev.sellerdesk.order-placed.v1"));
    TestEvents.publishRaw("sellerdesk.orders", "POISON", new byte[0], Map.of());
    TestEvents.publish(order("AFTER-POISON"));
    waitFor("AFTER-POISON");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> TestEvents.readAll("sellerdesk.orders.dlq").size() >= 3);
    var letter =
        TestEvents.readAll("sellerdesk.orders.dlq").stream()
            .filter(l -> l.id().equals(id.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(letter.headers())
        .containsEntry("dead-letter-topic", "sellerdesk.orders")
        .containsEntry("dead-letter-consumer", "platform-sample")
        .containsKeys("dead-letter-offset", "dead-letter-partition", "ce_type", "ce_retailerid");
    assertThat(letter.headers().get("dead-letter-reason")).contains("cannot handle POISON");
    assertThat(times("POISON", "order")).isZero();

    Breaks.off("POISON");
    int management =
        ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    given()
        .post("http://localhost:" + managementPort(management) + "/dead-letters/redrive")
        .then()
        .statusCode(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(times("POISON", "order")).isEqualTo(1));
  }

  private static int managementPort(int configured) {
    return configured != 0
        ? configured
        : ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
  }

  @Test
  void a_type_that_nobody_knows_is_skipped() {
    TestEvents.publishRaw(
        "sellerdesk.orders",
        "UNKNOWN",
        "{}".getBytes(StandardCharsets.UTF_8),
        Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "dev.sellerdesk.order-evaporated.v9"));
    TestEvents.publish(order("AFTER-UNKNOWN"));
    waitFor("AFTER-UNKNOWN");
    assertThat(TestEvents.readAll("sellerdesk.orders.dlq"))
        .noneMatch(l -> l.type().contains("evaporated"));
  }

  @Test
  void work_becomes_due_when_the_sandbox_clock_gets_there_and_not_before() {
    UUID question = UUID.randomUUID();
    Instant now = SandboxClockClient.advance(Duration.ZERO);
    TestEvents.publish(
        new QuestionClosed(
            question, "1001", "Q-1", "O-1", "c-1", "OTHER", "nl", "EMAIL", "SELLER", true, now));
    await().atMost(Duration.ofSeconds(20)).until(() -> times(question.toString(), "closed") == 1);
    SandboxClockClient.advance(Duration.ofHours(23));
    assertThat(times(question.toString(), "due")).isZero();
    SandboxClockClient.advance(Duration.ofHours(1));
    assertThat(times(question.toString(), "due")).isEqualTo(1);
    SandboxClockClient.advance(Duration.ofHours(48));
    assertThat(times(question.toString(), "due")).isEqualTo(1);
  }
}
