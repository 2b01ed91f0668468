package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a seller organises its work: follow-ups, notes, reading, assignment, labels, bulk and
 * merging.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class WorkplaceTest extends QuestionsOverRest {

  @Test
  void Q_07_a_question_is_put_aside_until_its_time_and_announced_then() {
    String id = answered();
    Instant at = now().plus(Duration.ofHours(5));

    seller()
        .body(Map.of("at", at.toString()))
        .post("/questions/" + id + "/follow-up")
        .then()
        .statusCode(200)
        .body("status", is("FOLLOW_UP"));
    assertThat(Instant.parse(get(id).path("followUpAt"))).isEqualTo(at);

    pass(Duration.ofHours(6));
    Received due = announced(id, 2).getLast();
    assertThat(due.type()).isEqualTo("dev.sellerdesk.follow-up-due.v1");
    assertThat(Instant.parse(new JsonPath(due.json()).getString("followUpAt"))).isEqualTo(at);
    seller()
        .delete("/questions/" + id + "/follow-up")
        .then()
        .statusCode(200)
        .body("status", is("OPEN"), "followUpAt", nullValue());
    seller()
        .delete("/questions/" + id + "/follow-up")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-07"));
  }

  @ParameterizedTest
  @CsvSource({"true, FOLLOW_UP", "false, OPEN"})
  void Q_07_a_message_of_the_customer_ends_it_unless_it_is_to_be_kept(boolean keep, String status) {
    String id = answered();
    seller()
        .body(Map.of("at", now().plusSeconds(86_400).toString(), "keepOnReply", keep))
        .post("/questions/" + id + "/follow-up")
        .then()
        .statusCode(200);

    TestEvents.publish(received(id));

    assertThat(until(id, "awaiting", "SELLER").getString("status")).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"at\":\"yesterday\"}", "{\"at\":\"2020-01-01T00:00:00Z\"}", "[]", ""})
  void a_follow_up_needs_an_instant_ahead(String body) {
    seller()
        .body(body)
        .post("/questions/" + asked() + "/follow-up")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations", hasSize(1));
  }

  @Test
  void Q_30_a_thank_you_needs_no_reply_and_the_question_stays_open() {
    String id = answered();
    TestEvents.publish(received(id));
    until(id, "awaiting", "SELLER");
    get(id).then().body("warnings.ruleId", equalTo(List.of("Q-34")));

    seller()
        .post("/questions/" + id + "/no-reply-needed")
        .then()
        .statusCode(200)
        .body("status", is("OPEN"), "awaiting", is("NOBODY"), "deadlines", hasSize(0));
    seller()
        .post("/questions/" + id + "/no-reply-needed")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-30"));
  }

  @Test
  void Q_59_reading_counts_per_user_and_the_badge_per_account() {
    String id = asked();
    String colleague = Tokens.of("colleague-" + retailer, retailer, "seller");
    get(id).then().body("unread", is(1), "unreadForYou", is(1));

    seller()
        .post("/questions/" + id + "/read")
        .then()
        .statusCode(200)
        .body("unread", is(0), "unreadForYou", is(0));

    as(colleague).get("/questions/" + id).then().body("unread", is(0), "unreadForYou", is(1));
    TestEvents.publish(received(id));
    until(id, "unread", 1);
    get(id).then().body("unreadForYou", is(1));
    as(colleague).get("/questions/" + id).then().body("unreadForYou", is(2));
  }

  @Test
  void Q_43_notes_are_for_colleagues_and_are_no_contact() {
    String id = asked();
    seller()
        .body(Map.of("text", " She prefers a call. "))
        .post("/questions/" + id + "/notes")
        .then()
        .statusCode(201)
        .body("text", is("She prefers a call."), "writtenBy", is("seller-" + retailer));
    seller().body(Map.of("text", "Second")).post("/questions/" + id + "/notes");

    String cursor =
        seller()
            .queryParam("limit", 1)
            .get("/questions/" + id + "/notes")
            .then()
            .body("items.text", equalTo(List.of("She prefers a call.")))
            .extract()
            .path("nextCursor");
    seller()
        .queryParam("limit", 1)
        .queryParam("cursor", cursor)
        .get("/questions/" + id + "/notes")
        .then()
        .body("items.text", equalTo(List.of("Second")), "nextCursor", nullValue());
    seller().post("/questions/" + id + "/close").then().statusCode(409).body("ruleId", is("Q-35"));
    assertThat(announced(id, 1)).hasSize(1);
    partnerservice().get("/questions/" + id + "/notes").then().statusCode(403);
  }

  @Test
  void Q_06_a_question_is_assigned_and_freed() {
    String id = asked();
    seller()
        .post("/questions/" + id + "/assignment")
        .then()
        .statusCode(200)
        .body("assignee", is("seller-" + retailer));
    seller()
        .body(Map.of("assignee", "colleague-7"))
        .post("/questions/" + id + "/assignment")
        .then()
        .body("assignee", is("colleague-7"));
    seller()
        .delete("/questions/" + id + "/assignment")
        .then()
        .statusCode(200)
        .body("assignee", nullValue());
    seller()
        .delete("/questions/" + id + "/assignment")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-06"));
  }

  @Test
  void labels_are_kept_in_order_and_once() {
    seller()
        .body(Map.of("tags", List.of("warranty", "call back", "warranty")))
        .put("/questions/" + asked() + "/tags")
        .then()
        .statusCode(200)
        .body("tags", equalTo(List.of("call back", "warranty")));
  }

  @Test
  void bulk_has_a_result_for_each_question() {
    String done = answered();
    String refused = asked();
    String gone = asked();
    escalate(gone);
    String unknown = UUID.randomUUID().toString();

    seller()
        .body(Map.of("ids", List.of(done, refused, gone, unknown), "action", "close"))
        .post("/questions/bulk")
        .then()
        .statusCode(200)
        .body(
            "results.id", equalTo(List.of(done, refused, gone, unknown)),
            "results.status", equalTo(List.of(200, 409, 404, 404)),
            "results[0].question.status", is("CLOSED"),
            "results[1].refusal.ruleId", is("Q-35"),
            "results[2].refusal.ruleId", is("Q-14"),
            "results[2].question", nullValue());
    get(refused).then().body("status", is("OPEN"));
  }

  @Test
  void a_bulk_change_with_a_key_happens_once() {
    String id = answered();
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("ids", List.of(id), "action", "CLOSE", "explanation", "Done");
    for (int i = 0; i < 2; i++) {
      seller()
          .header("Idempotency-Key", key)
          .body(body)
          .post("/questions/bulk")
          .then()
          .statusCode(200)
          .body("results.status", equalTo(List.of(200)));
    }
    assertThat(announced(id, 2)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":\"close\"}",
        "{\"ids\":[],\"action\":\"close\"}",
        "{\"ids\":[\"x\"],\"action\":\"close\"}",
        "{\"ids\":[\"01920000-0000-7000-8000-000000000000\"]}",
        "{\"ids\":[\"01920000-0000-7000-8000-000000000000\"],\"action\":\"explode\"}",
        "{\"ids\":[\"01920000-0000-7000-8000-000000000000\"],\"action\":\"follow-up\"}",
        "{\"ids\":[\"01920000-0000-7000-8000-000000000000\"],\"action\":\"partnerservice\"}",
        "{\"ids\":[\"01920000-0000-7000-8000-000000000000\"],\"action\":\"tags\"}"
      })
  void a_malformed_bulk_changes_nothing(String body) {
    seller()
        .body(body)
        .post("/questions/bulk")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations", hasSize(1));
  }

  @Test
  void duplicates_of_one_customer_and_order_become_one_question() {
    known(now().minusSeconds(60));
    String target = asked();
    String duplicate = asked();

    seller()
        .body(Map.of("duplicateIds", List.of(duplicate)))
        .post("/questions/" + target + "/merge")
        .then()
        .statusCode(200)
        .body("status", is("OPEN"), "unread", is(2));

    JsonPath ended = get(duplicate).jsonPath();
    assertThat(ended.getString("status")).isEqualTo("CLOSED");
    assertThat(ended.getString("mergedInto")).isEqualTo(target);
    assertThat(ended.getString("actions.find { it.name == 'reopen' }.ruleId")).isEqualTo("Q-38");
    List<Received> told = announced(duplicate, 3);
    assertThat(told)
        .extracting(Received::type)
        .containsExactly(
            "dev.sellerdesk.question-opened.v1",
            "dev.sellerdesk.question-closed.v1",
            "dev.sellerdesk.question-merged.v1");
    assertThat(new JsonPath(told.get(1).json()).getString("closedBy")).isEqualTo("SYSTEM");
    // what the customer writes there belongs here
    TestEvents.publish(received(duplicate));
    until(target, "unread", 3);
    get(duplicate).then().body("status", is("CLOSED"));
  }

  @Test
  void what_is_not_the_same_is_not_merged_and_nothing_changes() {
    known(now().minusSeconds(60));
    String target = asked();
    String same = asked();
    order = "Z" + order;
    String other = asked();

    seller()
        .body(Map.of("duplicateIds", List.of(same, other)))
        .post("/questions/" + target + "/merge")
        .then()
        .statusCode(409)
        .body("type", is("/problems/other-order"));
    get(same).then().body("status", is("OPEN"));
    seller()
        .body(Map.of("duplicateIds", List.of(target)))
        .post("/questions/" + target + "/merge")
        .then()
        .statusCode(409)
        .body("type", is("/problems/merge-with-itself"));
    seller()
        .body(Map.of("duplicateIds", List.of(UUID.randomUUID())))
        .post("/questions/" + target + "/merge")
        .then()
        .statusCode(404);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "notes; {}",
        "notes; {\"text\":\" \"}",
        "notes; {\"text\":\"a\\u0000b\"}",
        "notes; {\"text\":\"x\",\"more\":1}",
        "partnerservice; {}",
        "partnerservice; {\"reason\":\"\"}",
        "merge; {}",
        "merge; {\"duplicateIds\":[]}",
        "merge; {\"duplicateIds\":[null]}",
        "merge; {\"duplicateIds\":[\"x\"]}",
        "assignment; {\"assignee\":\"\"}",
        "assignment; {\"assignee\":\"a b\"}",
        "close; {\"explanation\":7,\"x\":1}",
        "close; {\"explanation\":\"a\\u0000b\"}"
      })
  void a_malformed_command_changes_nothing(String command, String body) {
    String id = asked();
    seller()
        .body(body)
        .post("/questions/" + id + "/" + command)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    seller().body("{\"tags\":[\"\"]}").put("/questions/" + id + "/tags").then().statusCode(400);
    assertThat(version(get(id))).isZero();
  }

  @Test
  void a_label_is_short() {
    for (int length : new int[] {40, 41}) {
      seller()
          .body(Map.of("tags", List.of("x".repeat(length))))
          .put("/questions/" + asked() + "/tags")
          .then()
          .statusCode(length == 40 ? 200 : 400);
    }
  }
}
