package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The life of a question, in events and commands. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class LifeOfAQuestionTest extends QuestionsOverRest {
  @Test
  void the_life_of_a_question() {
    String id = asked();
    TestEvents.publish(placed(retailer, order));

    // the order arrives, and with it the customer's name
    JsonPath question = until(id, "customerName", "Erika Jansen");
    assertThat(question.getString("caseNumber")).matches("Q-\\d{4}-\\d{6}-\\d");
    assertThat(question.getString("item.title")).isEqualTo("Lawnmower X");
    assertThat(question.getString("status")).isEqualTo("OPEN");
    assertThat(question.getString("awaiting")).isEqualTo("SELLER");
    assertThat(question.getInt("unread")).isEqualTo(1);
    assertThat(question.getList("deadlines.ruleId")).isEqualTo(List.of("Q-05", "Q-28"));
    assertThat(question.getString("actions.find { it.name == 'reply' }.availableUntil"))
        .isNotNull();

    // the seller answers: contact, and no clock runs
    TestEvents.publish(sent(id, "KEEP_OPEN"));
    question = until(id, "awaiting", "CUSTOMER");
    assertThat(question.getList("deadlines")).isEmpty();
    assertThat(question.getInt("unread")).isZero();

    // it closes it, and the customer writes again
    seller().post("/questions/" + id + "/close").then().statusCode(200);
    TestEvents.publish(received(id));
    question = until(id, "status", "OPEN");
    assertThat(question.getString("awaiting")).isEqualTo("SELLER");
    assertThat(question.getString("closedAt")).isNull();

    // the answer closes it, and the seller opens it once more
    TestEvents.publish(sent(id, "CLOSE_RESOLVED"));
    until(id, "status", "CLOSED");

    seller().post("/questions/" + id + "/reopen").then().statusCode(200);

    List<Received> announced = announced(id, 6);
    assertThat(announced)
        .extracting(Received::type)
        .containsExactly(
            "dev.sellerdesk.question-opened.v1",
            "dev.sellerdesk.question-customer-identified.v1",
            "dev.sellerdesk.question-closed.v1",
            "dev.sellerdesk.question-reopened.v1",
            "dev.sellerdesk.question-closed.v1",
            "dev.sellerdesk.question-reopened.v1");
    assertThat(announced).extracting(Received::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    JsonPath identified = new JsonPath(announced.get(1).json());
    assertThat(identified.getString("customerRef")).isEqualTo("c-81");
    assertThat(new JsonPath(announced.get(3).json()).getString("reopenedBy")).isEqualTo("CUSTOMER");
    assertThat(new JsonPath(announced.get(5).json()).getString("reopenedBy")).isEqualTo("SELLER");
  }

  @Test
  void an_event_delivered_twice_changes_nothing() {
    String id = asked();
    UUID message = UUID.randomUUID();
    TestEvents.publish(message, sent(id, "CLOSE_RESOLVED"));
    long version = version(untilResponse(id, "status", "CLOSED"));
    seller().post("/questions/" + id + "/reopen").then().statusCode(200);

    TestEvents.publish(message, sent(id, "CLOSE_RESOLVED"));
    // what follows in the same partition shows that the second delivery was handled
    TestEvents.publish(received(id));
    JsonPath question = until(id, "unread", 1);

    assertThat(question.getString("status")).isEqualTo("OPEN");
    assertThat(version(get(id))).isEqualTo(version + 2);
    assertThat(announced(id, 3)).hasSize(3);
  }

  @Test
  void handled_questions_move_to_their_view() {
    String open = asked();
    String handled = asked();
    TestEvents.publish(sent(handled, "CLOSE_RESOLVED"));
    until(handled, "status", "CLOSED");

    seller().get("/questions").then().body("items.id", equalTo(List.of(open)));
    seller()
        .queryParam("view", "handled")
        .get("/questions")
        .then()
        .body("items.id", equalTo(List.of(handled)));
    seller()
        .queryParam("view", "all")
        .get("/questions")
        .then()
        .body("items.id", equalTo(List.of(open, handled)));
  }

  @Test
  void Q_41_waiting_stops_the_clocks_until_the_customer_writes() {
    String id = asked();

    seller()
        .post("/questions/" + id + "/waiting-for-customer")
        .then()
        .statusCode(200)
        .body(
            "status",
            is("WAITING_FOR_CUSTOMER"),
            "awaiting",
            is("CUSTOMER"),
            "deadlines",
            hasSize(0));
    seller()
        .post("/questions/" + id + "/waiting-for-customer")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-41"));
    TestEvents.publish(received(id));

    assertThat(until(id, "status", "OPEN").getList("deadlines")).hasSize(2);
  }

  @Test
  void of_many_who_close_at_once_one_wins() throws Exception {
    String id = asked();
    TestEvents.publish(sent(id, "KEEP_OPEN"));
    until(id, "awaiting", "CUSTOMER");

    List<Callable<Integer>> closes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      closes.add(() -> seller().post("/questions/" + id + "/close").statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var answer : threads.invokeAll(closes)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnly(200, 409);
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(announced(id, 2)).hasSize(2);
  }

  @Test
  void a_question_and_the_news_of_its_order_cannot_miss_each_other() throws Exception {
    List<String> ids = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> asks = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        asks.add(this::asked);
      }
      var answers = asks.stream().map(threads::submit).toList();
      TestEvents.publish(placed(retailer, order));
      for (var answer : answers) {
        ids.add(answer.get());
      }
    }

    ids.forEach(id -> until(id, "customerName", "Erika Jansen"));
  }

  @Test
  void a_read_is_conditional_and_a_change_honours_if_match() {
    String id = asked();
    Response first = get(id);
    String tag = first.header("ETag");
    seller().header("If-None-Match", tag).get("/questions/" + id).then().statusCode(304);

    seller()
        .header("If-Match", tag)
        .post("/questions/" + id + "/waiting-for-customer")
        .then()
        .statusCode(200);

    seller()
        .header("If-Match", tag)
        .post("/questions/" + id + "/waiting-for-customer")
        .then()
        .statusCode(412)
        .body("type", is("/problems/stale-version"));
    seller()
        .header("If-Match", "nonsense")
        .post("/questions/" + id + "/reopen")
        .then()
        .statusCode(400);
    seller().header("If-None-Match", tag).get("/questions/" + id).then().statusCode(200);
  }

  @Test
  void Q_32_a_waiting_question_does_not_close_by_itself_unless_that_is_wanted() {
    String id = answered();
    seller().post("/questions/" + id + "/waiting-for-customer").then().statusCode(200);

    pass(Duration.ofDays(60));

    get(id).then().body("status", is("WAITING_FOR_CUSTOMER"));
  }
}
