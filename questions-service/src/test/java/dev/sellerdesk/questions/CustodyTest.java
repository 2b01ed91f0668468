package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a question goes to and fro between the seller and Partnerservice. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class CustodyTest extends QuestionsOverRest {

  @Test
  void Q_20_an_escalated_question_leaves_the_seller_and_is_announced() {
    String id = asked();

    seller()
        .body(Map.of("reason", "  The carrier does not answer. "))
        .post("/questions/" + id + "/partnerservice")
        .then()
        .statusCode(200)
        .body("custody", is("PARTNERSERVICE"), "awaiting", is("PARTNERSERVICE"));

    gone(id);
    Received event = announced(id, 2).getLast();
    assertThat(event.type()).isEqualTo("dev.sellerdesk.question-escalated-to-partnerservice.v1");
    JsonPath told = new JsonPath(event.json());
    assertThat(told.getString("explanation")).isEqualTo("The carrier does not answer.");
    assertThat(told.getString("escalatedBy")).isEqualTo("seller-" + retailer);
    partnerservice()
        .queryParam("limit", 200)
        .get("/partnerservice/questions")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + id + "' }.handover.how", is("ESCALATED"));
  }

  @Test
  void Q_14_Q_19_whatever_the_seller_tries_meanwhile_finds_partnerservice_has_it() {
    String id = asked();
    escalate(id);

    for (String command :
        List.of(
            "close", "reopen", "waiting-for-customer", "no-reply-needed", "read", "assignment")) {
      seller()
          .post("/questions/" + id + "/" + command)
          .then()
          .statusCode(404)
          .body("type", is("/problems/with-partnerservice"), "ruleId", is("Q-14"));
    }
    seller()
        .body(Map.of("reason", "again"))
        .post("/questions/" + id + "/partnerservice")
        .then()
        .statusCode(404);
    seller()
        .body(Map.of("text", "note"))
        .post("/questions/" + id + "/notes")
        .then()
        .statusCode(404);
    for (String part : List.of("notes", "history", "deadlines")) {
      seller()
          .get("/questions/" + id + "/" + part)
          .then()
          .statusCode(404)
          .body("type", is("/problems/with-partnerservice"));
    }
    // what another retailer has is not there at all, whoever holds it
    as(Tokens.seller("X" + retailer))
        .get("/questions/" + id)
        .then()
        .statusCode(404)
        .body("type", is("/problems/question-not-found"));
  }

  @Test
  void Q_15_Q_16_a_forwarded_question_is_the_sellers_with_two_deadlines() {
    String id = asked();
    escalate(id);
    Instant before = now();
    partnerservice()
        .body(Map.of("note", "Please tell the customer when it was sent."))
        .post("/partnerservice/questions/" + id + "/forward")
        .then()
        .statusCode(200)
        .body("custody", is("SELLER"), "actions[0].allowed", is(false));

    JsonPath question = get(id).jsonPath();
    assertThat(question.getString("custody")).isEqualTo("SELLER");
    Instant at = Instant.parse(question.getString("forwardedAt"));
    assertThat(at).isAfterOrEqualTo(before);
    assertThat(Instant.parse(question.getString("deadlines.find { it.ruleId == 'Q-16' }.dueAt")))
        .isEqualTo(at.plus(Duration.ofHours(24)));
    assertThat(Instant.parse(question.getString("deadlines.find { it.ruleId == 'Q-17' }.dueAt")))
        .isEqualTo(at.plus(Duration.ofHours(48)));
    assertThat(
            Instant.parse(
                question.getString("actions.find { it.name == 'follow-up' }.availableUntil")))
        .isEqualTo(at.plus(Duration.ofHours(48)).minusNanos(1_000));
    JsonPath told = new JsonPath(announced(id, 3).getLast().json());
    assertThat(told.getString("note")).isEqualTo("Please tell the customer when it was sent.");
    assertThat(Instant.parse(told.getString("returnsAt"))).isEqualTo(at.plus(Duration.ofHours(48)));
  }

  @Test
  void Q_22_what_the_seller_holds_cannot_be_forwarded() {
    partnerservice()
        .post("/partnerservice/questions/" + asked() + "/forward")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-22"), "type", is("/problems/with-seller"));
    partnerservice()
        .post("/partnerservice/questions/" + UUID.randomUUID() + "/forward")
        .then()
        .statusCode(404);
    seller().post("/partnerservice/questions/" + asked() + "/forward").then().statusCode(403);
  }

  @Test
  void Q_16_Q_17_without_a_response_the_seller_is_reminded_and_then_loses_it() {
    String id = forwarded();

    pass(Duration.ofHours(25));
    assertThat(types(id, 4)).contains("dev.sellerdesk.forwarded-question-reminder.v1");
    get(id).then().statusCode(200).body("deadlines.find { it.ruleId == 'Q-16' }.passed", is(true));

    pass(Duration.ofHours(24));
    gone(id);
    assertThat(types(id, 5)).contains("dev.sellerdesk.question-returned-to-partnerservice.v1");
    JsonPath held = partnerservice().get("/questions/" + id).jsonPath();
    assertThat(held.getString("custody")).isEqualTo("PARTNERSERVICE");
    assertThat(held.getInt("returns")).isEqualTo(1);
    assertThat(held.getString("handover.how")).isEqualTo("RETURNED");
    // exactly at 48 hours, however late the timer was
    assertThat(Instant.parse(held.getString("handover.at")))
        .isEqualTo(Instant.parse(held.getString("forwardedAt")).plus(Duration.ofHours(48)));
  }

  @Test
  void Q_17_a_message_to_the_customer_is_a_response_and_a_note_is_none() {
    String answered = forwarded();
    String noted = forwarded();
    TestEvents.publish(sent(answered, "KEEP_OPEN"));
    until(answered, "awaiting", "CUSTOMER");
    seller()
        .body(Map.of("text", "I am on it"))
        .post("/questions/" + noted + "/notes")
        .then()
        .statusCode(201);

    pass(Duration.ofHours(49));

    get(answered).then().statusCode(200).body("custody", is("SELLER"));
    gone(noted);
  }

  @Test
  void Q_19_notes_come_back_with_the_question_and_the_time_starts_afresh() {
    String id = asked();
    seller().body(Map.of("text", "Called twice")).post("/questions/" + id + "/notes");
    escalate(id);
    pass(Duration.ofHours(30));
    partnerservice().post("/partnerservice/questions/" + id + "/forward").then().statusCode(200);

    seller()
        .get("/questions/" + id + "/notes")
        .then()
        .statusCode(200)
        .body("items.text", equalTo(List.of("Called twice")));
    JsonPath question = get(id).jsonPath();
    assertThat(Instant.parse(question.getString("deadlines.find { it.ruleId == 'Q-17' }.dueAt")))
        .isEqualTo(Instant.parse(question.getString("forwardedAt")).plus(Duration.ofHours(48)));
  }

  @Test
  void Q_15_partnerservice_takes_in_a_question_and_forwards_it() {
    String id =
        partnerservice()
            .body(request())
            .post("/partnerservice/questions")
            .then()
            .statusCode(201)
            .body("initiator", is("PARTNERSERVICE"), "custody", is("PARTNERSERVICE"))
            .extract()
            .path("id");
    gone(id);

    partnerservice().post("/partnerservice/questions/" + id + "/forward").then().statusCode(200);

    get(id)
        .then()
        .statusCode(200)
        .body("initiator", is("PARTNERSERVICE"), "awaiting", is("SELLER"));
  }

  @Test
  void Q_20_a_closed_question_is_not_handed_over() {
    String id = answered();
    seller().post("/questions/" + id + "/close").then().statusCode(200);

    seller()
        .body(Map.of("reason", "help"))
        .post("/questions/" + id + "/partnerservice")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-20"));
  }

  private List<String> types(String id, int atLeast) {
    return announced(id, atLeast).stream().map(Received::type).toList();
  }

  private void gone(String id) {
    get(id).then().statusCode(404).body("type", is("/problems/with-partnerservice"));
    for (String view : List.of("open", "all", "handled")) {
      seller().queryParam("view", view).get("/questions").then().body("items.id", not(hasItem(id)));
    }
  }
}
