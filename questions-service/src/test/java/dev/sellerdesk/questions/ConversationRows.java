package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.shared.event.PhoneCallCompleted;
import dev.sellerdesk.shared.event.SellerMessageSent;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows about who says what in a question, each on both marketplaces as {@link LifeRows}. */
abstract class ConversationRows extends QuestionsOverRest {

  /** Whether the service follows the rules of S3. */
  abstract boolean mirakl();

  @Test
  void Q_11_a_new_question_is_announced_once_with_its_message() {
    String id = asked();

    Received told = announced(id, 1).getFirst();
    assertThat(told.type()).isEqualTo("dev.sellerdesk.question-opened.v1");
    assertThat(told.retailerId()).isEqualTo(retailer);
    JsonPath opened = new JsonPath(told.json());
    assertThat(opened.getString("questionId")).isEqualTo(id);
    assertThat(opened.getString("caseNumber")).isEqualTo(get(id).path("caseNumber"));
    assertThat(opened.getString("message")).isEqualTo("Où est ma commande ?");
    assertThat(opened.getString("language")).isEqualTo("fr");
    assertThat(opened.getString("initiator")).isEqualTo("CUSTOMER");
    // a mail can lead here without anything else in its link
    get(opened.getString("questionId")).then().statusCode(200);
    assertThat(announced(id, 1)).hasSize(1);
  }

  @Test
  void Q_28_Q_56_each_message_of_the_customer_has_the_marketplaces_time_to_answer() {
    String id = answered();
    TestEvents.publish(received(id));
    JsonPath question = until(id, "awaiting", "SELLER");

    String rule = mirakl() ? "Q-56" : "Q-28";
    assertThat(question.getList("deadlines.ruleId")).isEqualTo(List.of("Q-05", rule));
    assertThat(question.getString("deadlines[1].from"))
        .isEqualTo(question.getString("awaitingSince"));
    Duration counted =
        seller()
            .get("/questions/" + id + "/deadlines")
            .jsonPath()
            .<Map<String, Object>>getList("items[1].stretches")
            .stream()
            .filter(stretch -> (Boolean) stretch.get("counted"))
            .map(stretch -> Duration.parse((String) stretch.get("duration")))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(counted).isEqualTo(Duration.ofHours(mirakl() ? 48 : 24));
  }

  @ParameterizedTest
  @CsvSource({
    "KEEP_OPEN, OPEN, CUSTOMER, 1",
    "WAIT_FOR_CUSTOMER, WAITING_FOR_CUSTOMER, CUSTOMER, 1",
    "CLOSE_RESOLVED, CLOSED, NOBODY, 2"
  })
  void Q_42_what_was_chosen_happens_when_the_message_was_accepted(
      String chosen, String status, String awaiting, int announcements) {
    String id = asked();
    // what was only written, or was rejected, is announced by nobody and changes nothing
    get(id).then().body("status", is("OPEN"), "awaiting", is("SELLER"));

    TestEvents.publish(sent(id, chosen));

    assertThat(until(id, "awaiting", awaiting).getString("status")).isEqualTo(status);
    assertThat(announced(id, announcements)).hasSize(announcements);
  }

  @Test
  void Q_45_after_a_call_its_question_is_found_and_reopened_to_write() {
    known(now().minusSeconds(3_600));
    String known = seller().get("/questions").path("items[0].id");
    escalate(known);
    TestEvents.publish(
        new PhoneCallCompleted(
            UUID.randomUUID().toString(),
            retailer,
            null,
            order,
            "INBOUND",
            true,
            now().minusSeconds(60),
            now()));
    List<String> found =
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    seller()
                        .queryParam("view", "all")
                        .queryParam("orderNumber", order)
                        .queryParam("channel", "PHONE")
                        .get("/questions")
                        .path("items.id"),
                ids -> ids.size() == 1);

    String id = found.getFirst();
    get(id)
        .then()
        .body(
            "status", is("CLOSED"),
            "customerName", is("Erika Jansen"),
            "actions.find { it.name == 'reply' }.ruleId", is("Q-39"));
    seller()
        .post("/questions/" + id + "/reopen")
        .then()
        .statusCode(200)
        .body("actions.find { it.name == 'reply' }.allowed", is(true));
  }

  @Test
  void Q_46_Q_57_direct_messages_are_in_the_same_list_where_customers_write_directly() {
    Map<String, Object> direct = request();
    direct.put("channel", "DM");
    String mail = asked();

    if (mirakl()) {
      webshop().body(direct).post("/questions").then().statusCode(409).body("ruleId", is("Q-57"));
      partnerservice()
          .body(direct)
          .post("/partnerservice/questions")
          .then()
          .statusCode(409)
          .body("ruleId", is("Q-57"));
      seller().get("/questions").then().body("items.id", contains(mail));
    } else {
      String id =
          webshop().body(direct).post("/questions").then().statusCode(201).extract().path("id");
      seller().get("/questions").then().body("items.id", contains(mail, id));
      seller()
          .queryParam("channel", "DM")
          .get("/questions")
          .then()
          .body("items.id", contains(id), "items.channel", contains("DM"));
    }
  }

  @Test
  void Q_60_a_message_to_the_operator_is_no_contact_and_may_make_the_turn_the_operators() {
    String waits = asked();
    TestEvents.publish(toOperator(waits));
    untilHistory(waits, "SELLER_WROTE_TO_OPERATOR");
    // the customer still waits
    get(waits).then().body("awaiting", is("SELLER"), "deadlines", hasSize(2));

    String answered = answered();
    TestEvents.publish(toOperator(answered));
    until(answered, "awaiting", "OPERATOR");
    assertThat(announced(answered, 1)).hasSize(1);
  }

  @Test
  void Q_61_a_topic_of_the_list_is_chosen_for_every_conversation() {
    Map<String, Object> request = request();
    request.put("subject", "WEATHER");
    webshop()
        .body(request)
        .post("/questions")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("subject"));
    List<String> topics = seller().get("/subjects").path("items.code");
    assertThat(topics).contains("WHERE_IS_MY_ORDER", "REFUND").doesNotContain("WEATHER");

    request.put("subject", "REFUND");
    webshop()
        .body(request)
        .post("/questions")
        .then()
        .statusCode(201)
        .body("subject.code", is("REFUND"));
    seller()
        .queryParam("subject", "REFUND")
        .get("/questions")
        .then()
        .body("items", hasSize(1), "items[0].subject.code", equalTo("REFUND"));
  }

  SellerMessageSent toOperator(String id) {
    return new SellerMessageSent(
        UUID.randomUUID(),
        UUID.fromString(id),
        retailer,
        "EMAIL",
        "OPERATOR",
        "KEEP_OPEN",
        "seller-" + retailer,
        now());
  }

  void untilHistory(String id, String what) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> seller().get("/questions/" + id + "/history").<List<String>>path("items.what"),
            lines -> lines.contains(what));
  }
}
