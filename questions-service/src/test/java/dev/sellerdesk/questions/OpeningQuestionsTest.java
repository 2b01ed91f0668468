package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How questions come in from the shop. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class OpeningQuestionsTest extends QuestionsOverRest {
  @Test
  void creating_answers_with_the_question_and_where_it_is() {
    String location =
        webshop()
            .body(request())
            .post("/questions")
            .then()
            .statusCode(201)
            .header("ETag", matchesPattern("\"\\d+-[0-9a-f]{8}\""))
            .body(
                "retailerId", is(retailer),
                "orderNumber", is(order),
                "subject.code", is("WHERE_IS_MY_ORDER"),
                "subject.text", is("Where is my order?"),
                "item.ean", is(EAN),
                "item.title", nullValue(),
                "customerName", nullValue(),
                "custody", is("SELLER"),
                "initiator", is("CUSTOMER"),
                "openLong", is(false),
                "actions", hasSize(0))
            .extract()
            .header("Location");

    seller().get(URI.create(location).getPath()).then().statusCode(200);
  }

  @Test
  void an_idempotency_key_opens_one_question() {
    String key = UUID.randomUUID().toString();
    Response first = webshop().header("Idempotency-Key", key).body(request()).post("/questions");
    Response second = webshop().header("Idempotency-Key", key).body(request()).post("/questions");

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.path("id").toString()).isEqualTo(first.path("id"));
    seller().get("/questions").then().body("items", hasSize(1));
  }

  @Test
  void a_key_serves_also_when_the_subjects_have_just_changed() {
    String code = "GIFT_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    partnerservice()
        .body(
            Map.of(
                "code",
                code,
                "texts",
                Map.of("nl", "Inpakken", "fr", "Emballage", "en", "Wrapping")))
        .post("/subjects")
        .then()
        .statusCode(201);

    webshop()
        .header("Idempotency-Key", code)
        .body(request())
        .post("/questions")
        .then()
        .statusCode(201);
  }

  @Test
  void Q_24_an_order_of_another_retailer_or_an_item_not_on_it_is_refused() {
    TestEvents.publish(placed(retailer, order));
    until(asked(), "customerName", "Erika Jansen");

    Map<String, Object> other = request();
    other.put("retailerId", "other" + retailer);
    webshop().body(other).post("/questions").then().statusCode(409).body("ruleId", is("Q-24"));

    Map<String, Object> item = request();
    item.put("itemEan", "4006381333931");
    webshop()
        .body(item)
        .post("/questions")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-24"), "type", is("/problems/item-not-on-order"));
  }

  @ParameterizedTest(name = "{0} = {1} is refused")
  @CsvSource(
      nullValues = "null",
      value = {
        "retailerId, null, retailerId",
        "retailerId, '', retailerId",
        "retailerId, 'a b', retailerId",
        "orderNumber, null, orderNumber",
        "subject, null, subject",
        "channel, null, channel",
        "channel, PHONE, channel",
        "message, null, message",
        "message, '   ', message",
        "itemEan, abc, itemEan",
        "language, NL, language",
        "surprise, x, surprise"
      })
  void a_malformed_request_names_the_field(String field, String value, String named) {
    Map<String, Object> request = request();
    request.put(field, value);

    webshop()
        .body(request)
        .post("/questions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(named));
  }

  @Test
  void attachments_cannot_be_given_yet() {
    Map<String, Object> attachments = request();
    attachments.put("attachmentIds", List.of("a-1"));
    webshop()
        .body(attachments)
        .post("/questions")
        .then()
        .statusCode(400)
        .body("violations[0].field", is("attachmentIds"));
    attachments.put("attachmentIds", List.of());
    webshop().body(attachments).post("/questions").then().statusCode(201);
  }
}
