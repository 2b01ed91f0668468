package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The rows about how a question is handled and resolved, each on both marketplaces: {@link
 * LifeOnBolTest} and {@link LifeOnMiraklTest} run them all. Where the two differ, the row asks
 * {@link #mirakl()}.
 */
abstract class LifeRows extends ConversationRows {

  @Test
  void Q_10_a_question_is_opened_with_its_order_and_what_may_be_done_and_why_not() {
    known(now().minusSeconds(3_600));
    JsonPath question = get(asked()).jsonPath();

    assertThat(question.getString("orderNumber")).isEqualTo(order);
    assertThat(question.getString("item.title")).isEqualTo("Lawnmower X");
    assertThat(question.getString("subject.text")).isEqualTo("Where is my order?");
    List<Map<String, Object>> actions = question.getList("actions");
    assertThat(actions)
        .extracting(action -> action.get("name"))
        .contains("reply", "close", "reopen", "waiting-for-customer", "partnerservice");
    assertThat(actions)
        .filteredOn(action -> !(Boolean) action.get("allowed"))
        .isNotEmpty()
        .allSatisfy(action ->
            assertThat((String) action.get("ruleId"))
                .matches("[A-Z]-\\d\\d")
                .satisfies(_ -> assertThat((String) action.get("reason")).endsWith(".")));
  }

  @Test
  void Q_31_a_question_is_closed_as_resolved_once_and_that_is_announced() {
    String id = answered();

    seller()
        .post("/questions/" + id + "/close")
        .then()
        .statusCode(200)
        .body("status", is("CLOSED"), "closedAt", notNullValue(), "deadlines", hasSize(0));
    seller()
        .post("/questions/" + id + "/close")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-31"), "detail", is("This question is closed already."));
    assertThat(announced(id, 2)).hasSize(2);
  }

  @Test
  void Q_33_an_explanation_of_the_closing_stays_with_the_seller() {
    String id = answered();
    seller()
        .body(Map.of("explanation", " Found at the neighbours' "))
        .post("/questions/" + id + "/close")
        .then()
        .statusCode(200)
        .body("explanation", is("Found at the neighbours'"));

    get(id).then().body("explanation", is("Found at the neighbours'"));
    assertThat(announced(id, 2).getLast().json()).doesNotContain("neighbours");
  }

  @Test
  void Q_34_closing_over_an_unanswered_message_is_warned_of_and_possible() {
    String id = answered();
    get(id).then().body("warnings", hasSize(0));
    TestEvents.publish(received(id));
    until(id, "awaiting", "SELLER");

    get(id)
        .then()
        .body(
            "warnings.ruleId", contains("Q-34"),
            "warnings[0].message", is("The customer's last message has no answer yet."));
    seller().post("/questions/" + id + "/close").then().statusCode(200);
  }

  @Test
  void Q_35_Q_36_closing_needs_contact_in_this_question_and_nothing_else_is_contact() {
    String id = asked();
    seller()
        .body(Map.of("text", "I called them myself"))
        .post("/questions/" + id + "/notes")
        .then()
        .statusCode(201);
    escalate(id);
    partnerservice().post("/partnerservice/questions/" + id + "/forward").then().statusCode(200);
    TestEvents.publish(toOperator(id));
    untilHistory(id, "SELLER_WROTE_TO_OPERATOR");

    get(id)
        .then()
        .body(
            "actions.find { it.name == 'close' }.allowed", is(false),
            "actions.find { it.name == 'close' }.ruleId", is("Q-35"));
    seller()
        .body(Map.of("explanation", "I called them myself"))
        .post("/questions/" + id + "/close")
        .then()
        .statusCode(409)
        .body(
            "type", is("/problems/no-contact-yet"),
            "ruleId", is("Q-35"),
            "detail", containsString("Send a message first, also if you had contact elsewhere."));

    TestEvents.publish(sent(id, "KEEP_OPEN"));
    until(id, "awaiting", "CUSTOMER");
    seller().post("/questions/" + id + "/close").then().statusCode(200);
  }

  @Test
  void Q_37_a_closing_tells_what_a_survey_needs() {
    known(now().minusSeconds(3_600));
    String id = answered();
    seller().post("/questions/" + id + "/close").then().statusCode(200);

    Received told = announced(id, 2).getLast();
    assertThat(told.type()).isEqualTo("dev.sellerdesk.question-closed.v1");
    JsonPath closed = new JsonPath(told.json());
    JsonPath question = get(id).jsonPath();
    assertThat(closed.getString("caseNumber")).isEqualTo(question.getString("caseNumber"));
    assertThat(closed.getString("orderNumber")).isEqualTo(order);
    assertThat(closed.getString("customerRef")).isEqualTo("c-81");
    assertThat(closed.getString("subjectCode")).isEqualTo("WHERE_IS_MY_ORDER");
    assertThat(closed.getString("language")).isEqualTo("fr");
    assertThat(closed.getString("channel")).isEqualTo("EMAIL");
    assertThat(closed.getString("closedBy")).isEqualTo("SELLER");
    assertThat(closed.getBoolean("hadContact")).isTrue();
    assertThat(Instant.parse(closed.getString("closedAt")))
        .isEqualTo(Instant.parse(question.getString("closedAt")));
  }

  @Test
  void Q_38_a_closed_question_is_reopened_within_two_years_of_the_order() {
    ZoneId zone = ZoneId.of("Europe/Amsterdam");
    LocalDate today = LocalDate.ofInstant(now(), zone);
    Instant lastDay = today.minusYears(2).atStartOfDay(zone).toInstant();
    known(lastDay);
    String id = answered();
    seller().post("/questions/" + id + "/close").then().statusCode(200);

    JsonPath open =
        seller()
            .post("/questions/" + id + "/reopen")
            .then()
            .statusCode(200)
            .body("status", is("OPEN"), "awaiting", is("NOBODY"))
            .extract()
            .jsonPath();
    assertThat(open.getString("rankedAt")).isNotEqualTo(open.getString("openedAt"));
    Received told = announced(id, 3).getLast();
    assertThat(told.type()).isEqualTo("dev.sellerdesk.question-reopened.v1");
    assertThat(new JsonPath(told.json()).getString("reopenedBy")).isEqualTo("SELLER");
    seller().post("/questions/" + id + "/reopen").then().statusCode(409).body("ruleId", is("Q-38"));

    seller().post("/questions/" + id + "/close").then().statusCode(200);
    Instant end =
        Instant.parse(get(id).path("actions.find { it.name == 'reopen' }.availableUntil"));
    assertThat(end).isEqualTo(today.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000));
    pass(Duration.between(now(), end).plusSeconds(1));
    seller()
        .post("/questions/" + id + "/reopen")
        .then()
        .statusCode(409)
        .body(
            "type", is("/problems/contact-window-over"),
            "ruleId", is("Q-38"),
            "detail", containsString("The order is too old"));
  }

  @Test
  void Q_39_a_closed_question_takes_no_message_until_it_is_reopened() {
    String id = answered();
    seller().post("/questions/" + id + "/close").then().statusCode(200);

    get(id)
        .then()
        .body(
            "actions.find { it.name == 'reply' }.allowed", is(false),
            "actions.find { it.name == 'reply' }.ruleId", is("Q-39"),
            "actions.find { it.name == 'reply' }.reason",
                is("This question is closed; reopen it first."));
    for (String command : List.of("waiting-for-customer", "no-reply-needed")) {
      seller()
          .post("/questions/" + id + "/" + command)
          .then()
          .statusCode(409)
          .body("type", is("/problems/reopen-first"), "ruleId", is("Q-39"));
    }
    seller().post("/questions/" + id + "/reopen").then().statusCode(200);
    get(id).then().body("actions.find { it.name == 'reply' }.allowed", is(true));
  }

  @Test
  void Q_39_a_message_of_the_customer_reopens() {
    String id = answered();
    seller().post("/questions/" + id + "/close").then().statusCode(200);

    TestEvents.publish(received(id));

    JsonPath question = until(id, "status", "OPEN");
    assertThat(question.getString("awaiting")).isEqualTo("SELLER");
    assertThat(question.getList("deadlines")).hasSize(2);
    assertThat(new JsonPath(announced(id, 3).getLast().json()).getString("reopenedBy"))
        .isEqualTo("CUSTOMER");
  }
}
