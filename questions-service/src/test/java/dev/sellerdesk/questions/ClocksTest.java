package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The named clocks of a question and how they explain themselves (Q-05, Q-28, D1). */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class ClocksTest extends QuestionsOverRest {

  @Test
  void Q_05_a_question_is_open_long_after_eighteen_counted_hours_and_announced_once() {
    String id = asked();
    Instant due = Instant.parse(get(id).path("deadlines.find { it.ruleId == 'Q-05' }.dueAt"));
    assertThat((Boolean) get(id).path("openLong")).isFalse();

    pass(Duration.between(now(), due));

    assertThat((Boolean) get(id).path("openLong")).isTrue();
    pass(Duration.ofHours(1));
    List<Received> told = announced(id, 2);
    assertThat(told).hasSize(2);
    JsonPath event = new JsonPath(told.getLast().json());
    assertThat(told.getLast().type()).isEqualTo("dev.sellerdesk.question-open-long.v1");
    assertThat(Instant.parse(event.getString("openLongAt"))).isEqualTo(due);
    assertThat(event.getString("awaitingSince")).isEqualTo(get(id).path("awaitingSince"));
  }

  @Test
  void Q_05_an_answer_stops_the_clock_and_the_next_message_starts_it_anew() {
    String id = asked();
    TestEvents.publish(sent(id, "KEEP_OPEN"));
    until(id, "awaiting", "CUSTOMER");
    get(id).then().body("deadlines", hasSize(0));
    pass(Duration.ofHours(80));
    get(id).then().body("openLong", is(false));

    TestEvents.publish(received(id));
    JsonPath question = until(id, "awaiting", "SELLER");
    assertThat(question.getString("deadlines[0].from"))
        .isEqualTo(question.getString("awaitingSince"));
    assertThat(announced(id, 1)).hasSize(1);
  }

  @Test
  void d1_a_question_explains_its_deadlines_with_the_calendar_they_started_with() {
    JsonPath explained =
        seller()
            .get("/questions/" + asked() + "/deadlines")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(explained.getList("items.ruleId")).isEqualTo(List.of("Q-05", "Q-28"));
    assertThat(explained.getString("items[0].calendarVersion")).startsWith("Europe/Amsterdam/");
    Duration counted =
        explained.<Map<String, Object>>getList("items[0].stretches").stream()
            .filter(stretch -> (Boolean) stretch.get("counted"))
            .map(stretch -> Duration.parse((String) stretch.get("duration")))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(counted).isEqualTo(Duration.ofHours(18));
  }

  @Test
  void Q_05_closed_days_do_not_count_and_leave_running_clocks_alone() {
    String before = asked();
    String due = get(before).path("deadlines[0].dueAt");
    LocalDate today = LocalDate.ofInstant(now(), ZoneId.of("Europe/Amsterdam"));
    List<String> days =
        IntStream.range(0, 5).mapToObj(day -> today.plusDays(day).toString()).toList();
    partnerservice()
        .body(Map.of("days", days))
        .put("/partnerservice/retailers/" + retailer + "/closed-days")
        .then()
        .statusCode(200)
        .body("days", equalTo(days));

    assertThat((String) get(before).path("deadlines[0].dueAt")).isEqualTo(due);
    Instant later = Instant.parse(get(asked()).path("deadlines[0].dueAt"));
    assertThat(later)
        .isAfterOrEqualTo(
            today.plusDays(5).atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant());
    seller().get("/clock/closed-days").then().statusCode(200).body("days", equalTo(days));
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=" + today + "T00:00:00Z&rule=Q-05")
        .then()
        .statusCode(200)
        .body("stretches.reason", hasItem("Closed"));
    as(Tokens.seller("X" + retailer)).get("/clock/closed-days").then().body("days", hasSize(0));
  }

  @Test
  void Q_05_custody_with_partnerservice_pauses_the_clock() {
    String id = asked();
    Instant from = Instant.parse(get(id).path("deadlines[0].from"));
    escalate(id);
    pass(Duration.ofHours(100));
    partnerservice().post("/partnerservice/questions/" + id + "/forward").then().statusCode(200);

    JsonPath question = get(id).jsonPath();
    assertThat(question.getBoolean("openLong")).isFalse();
    assertThat(Instant.parse(question.getString("deadlines[0].from")))
        .isAfterOrEqualTo(from.plus(Duration.ofHours(100)));
  }

  @ParameterizedTest
  @CsvSource({"Q-05", "Q-16", "Q-17", "Q-28"})
  void d1_every_clock_of_the_marketplace_is_explained(String rule) {
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2026-11-20T12:00:00Z&rule=" + rule)
        .then()
        .statusCode(200)
        .body("ruleId", is(rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"days\":[\"2026-13-01\"]}",
        "{\"days\":[null]}",
        "{\"days\":\"2026-12-24\"}",
        "{\"days\":[],\"x\":1}"
      })
  void malformed_closed_days_are_refused(String body) {
    partnerservice()
        .body(body)
        .put("/partnerservice/retailers/" + retailer + "/closed-days")
        .then()
        .statusCode(400);
    seller()
        .body("{\"days\":[]}")
        .put("/partnerservice/retailers/" + retailer + "/closed-days")
        .then()
        .statusCode(403);
  }
}
