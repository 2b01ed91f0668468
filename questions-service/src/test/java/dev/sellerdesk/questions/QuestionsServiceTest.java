package dev.sellerdesk.questions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.OpenApiDocument;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.SellerMessageSent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The service through its REST interface, on a real database and with real events. Every test has a
 * retailer of its own.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class QuestionsServiceTest {

  private static final String EAN = "8712345678906";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private String retailer;
  private String order;

  @BeforeEach
  void a_retailer_of_our_own() {
    int dice = ThreadLocalRandom.current().nextInt(1_000_000_000);
    retailer = "R" + dice;
    order = "O" + dice;
  }

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

    // Q-35
    seller().post("/questions/" + id + "/close").then().statusCode(409).body("ruleId", is("Q-35"));
    assertThat(question.getString("actions.find { it.name == 'close' }.ruleId")).isEqualTo("Q-35");

    // the seller answers: contact, and no clock runs
    TestEvents.publish(sent(id, "KEEP_OPEN"));
    question = until(id, "awaiting", "CUSTOMER");
    assertThat(question.getList("deadlines")).isEmpty();
    assertThat(question.getInt("unread")).isZero();

    // Q-31, Q-33
    seller()
        .body(Map.of("explanation", "Found at the neighbours'"))
        .post("/questions/" + id + "/close")
        .then()
        .statusCode(200)
        .body(
            "status",
            is("CLOSED"),
            "explanation",
            is("Found at the neighbours'"),
            "closedAt",
            notNullValue());
    seller().post("/questions/" + id + "/close").then().statusCode(409).body("ruleId", is("Q-31"));

    // Q-39: the customer writes again
    TestEvents.publish(received(id));
    question = until(id, "status", "OPEN");
    assertThat(question.getString("awaiting")).isEqualTo("SELLER");
    assertThat(question.getString("closedAt")).isNull();

    // Q-42: the answer closes it
    TestEvents.publish(sent(id, "CLOSE_RESOLVED"));
    until(id, "status", "CLOSED");

    // Q-38
    seller()
        .post("/questions/" + id + "/reopen")
        .then()
        .statusCode(200)
        .body("status", is("OPEN"), "awaiting", is("NOBODY"));

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
    JsonPath opened = new JsonPath(announced.getFirst().json());
    assertThat(opened.getString("message")).isEqualTo("Où est ma commande ?");
    assertThat(opened.getString("language")).isEqualTo("fr");
    JsonPath identified = new JsonPath(announced.get(1).json());
    assertThat(identified.getString("customerRef")).isEqualTo("c-81");
    JsonPath closed = new JsonPath(announced.get(2).json());
    assertThat(closed.getString("customerRef")).isEqualTo("c-81");
    assertThat(closed.getString("language")).isEqualTo("fr");
    assertThat(closed.getBoolean("hadContact")).isTrue();
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
  void q_24_an_order_of_another_retailer_or_an_item_not_on_it_is_refused() {
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

  @Test
  void q_13_another_retailer_sees_nothing_of_it() {
    String id = asked();
    String stranger = Tokens.seller("X" + retailer);

    for (String path : List.of("/close", "/reopen", "/waiting-for-customer")) {
      as(stranger).post("/questions/" + id + path).then().statusCode(404);
    }
    as(stranger)
        .get("/questions/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    as(stranger).get("/questions").then().statusCode(200).body("items", hasSize(0));
    as(stranger)
        .queryParam("orderNumber", order)
        .queryParam("view", "all")
        .get("/questions")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void q_13_every_table_is_behind_the_second_wall() {
    asked();

    RetailerRows.areProtected();
    assertThat(RetailerRows.visible("customer_question", retailer)).isEqualTo(1);
    assertThat(RetailerRows.visible("customer_question", "X" + retailer)).isZero();
    assertThat(RetailerRows.visible("customer_question", "")).isZero();
  }

  @Test
  void partnerservice_looks_at_the_questions_of_all_retailers() {
    String id = asked();

    as(Tokens.partnerservice())
        .get("/questions/" + id)
        .then()
        .statusCode(200)
        .body("retailerId", is(retailer), "actions", hasSize(0));
    as(Tokens.partnerservice())
        .queryParam("orderNumber", order)
        .get("/questions")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    as(Tokens.partnerservice()).post("/questions/" + id + "/close").then().statusCode(403);
  }

  @Test
  void roles_are_kept_apart() {
    seller().body(request()).post("/questions").then().statusCode(403);
    webshop().get("/questions").then().statusCode(403);
    as(Tokens.carrier()).get("/questions").then().statusCode(403);
    given().get("/questions").then().statusCode(401).contentType("application/problem+json");
    webshop().get("/subjects").then().statusCode(200);
  }

  @Test
  void the_views_page_without_skipping_or_repeating() {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      asked.add(asked());
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = seller().queryParam("limit", 2);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      Response page = request.get("/questions");
      assertThat(page.statusCode()).isEqualTo(200);
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
      assertThat(page.header("Link") != null).isEqualTo(cursor != null);
    } while (cursor != null);

    assertThat(seen).isEqualTo(asked);
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
  void q_40_a_question_is_found_by_its_case_number_however_it_is_written() {
    String id = asked();
    String number = get(id).path("caseNumber");
    asked();

    seller()
        .queryParam("caseNumber", number.toLowerCase().replace('-', ' '))
        .get("/questions")
        .then()
        .body("items.id", equalTo(List.of(id)));
    char last = number.charAt(number.length() - 1);
    String wrong =
        number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    seller()
        .queryParam("caseNumber", wrong)
        .get("/questions")
        .then()
        .statusCode(400)
        .body(
            "violations[0].field",
            is("caseNumber"),
            "violations[0].message",
            containsString("wrong"));
  }

  @Test
  void a_cursor_of_another_list_or_a_forged_one_is_refused() {
    asked();
    asked();
    String cursor = seller().queryParam("limit", 1).get("/questions").path("nextCursor");

    seller()
        .queryParam("view", "all")
        .queryParam("cursor", cursor)
        .get("/questions")
        .then()
        .statusCode(400);
    seller().queryParam("cursor", cursor + "x").get("/questions").then().statusCode(400);
    seller()
        .queryParam("cursor", cursor)
        .get("/questions")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
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
  void q_41_waiting_stops_the_clocks_until_the_customer_writes() {
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
  void limits_of_a_request_are_kept() {
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

    Map<String, Object> message = request();
    message.put("message", "x".repeat(20_001));
    webshop().body(message).post("/questions").then().statusCode(400);
    message.put("message", "no" + (char) 0 + "text");
    webshop().body(message).post("/questions").then().statusCode(400);
    message.put("message", "x".repeat(20_000));
    webshop().body(message).post("/questions").then().statusCode(201);

    Map<String, Object> subject = request();
    subject.put("subject", "WEATHER");
    webshop()
        .body(subject)
        .post("/questions")
        .then()
        .statusCode(400)
        .body("violations[0].field", is("subject"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=nonsense",
        "limit=0",
        "limit=201",
        "limit=x",
        "cursor=nonsense",
        "caseNumber=1",
        "sort=newest",
        "orderNumber=a%20b"
      })
  void a_malformed_query_is_refused(String query) {
    seller()
        .urlEncodingEnabled(false)
        .get("/questions?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "01920000-0000-7000-8000-000000000000"})
  void an_unknown_question_is_not_there(String id) {
    seller().get("/questions/" + id).then().statusCode(404).contentType("application/problem+json");
    seller().post("/questions/" + id + "/close").then().statusCode(404);
  }

  @Test
  void a_token_without_retailer_sees_nothing() {
    asked();

    as(Tokens.of("nobody", null, "seller"))
        .get("/questions")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    as(Tokens.of("nobody", null, "seller"))
        .get("/clock/explain?from=2026-11-20T11:00:00Z&rule=Q-05")
        .then()
        .statusCode(403);
  }

  @Test
  void the_subject_list_has_three_languages() {
    seller()
        .get("/subjects")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            hasItems("WHERE_IS_MY_ORDER", "OTHER"),
            "items.texts.nl",
            everyItem(notNullValue()));
  }

  @Test
  void d1_the_clock_explains_itself() {
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2026-11-20T12:00:00%2B01:00&rule=Q-05")
        .then()
        .statusCode(200)
        .body(
            "dueAt", is("2026-11-23T05:00:00Z"),
            "ruleId", is("Q-05"),
            "country", is("NL"),
            "counted", is("PT18H"),
            "skipped", is("PT48H"),
            "stretches.counted", equalTo(List.of(true, false, true)),
            "stretches[1].reason", is("Weekend"));
    // Belgium's national day is a Tuesday in 2026
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2026-07-20T10:00:00Z&duration=PT18H&country=BE")
        .then()
        .body("dueAt", is("2026-07-22T04:00:00Z"), "stretches[1].kind", is("PUBLIC_HOLIDAY"));
    // King's Day is on the 26th in 2025
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2025-04-25T10:00:00Z&duration=PT18H&country=NL")
        .then()
        .body("dueAt", is("2025-04-28T04:00:00Z"), "stretches[1].reason", containsString("King"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule=Q-05",
        "from=yesterday&rule=Q-05",
        "from=2026-11-20T11:00:00Z",
        "from=2026-11-20T11:00:00Z&rule=Q-05&duration=PT1H",
        "from=2026-11-20T11:00:00Z&rule=Q-99",
        "from=2026-11-20T11:00:00Z&duration=PT0S",
        "from=2026-11-20T11:00:00Z&duration=P9999D",
        "from=2026-11-20T11:00:00Z&duration=PT9223372036854775807H",
        "from=2026-11-20T11:00:00Z&rule=Q-05&country=DE",
        "from=1999-12-31T23:59:59Z&rule=Q-05",
        "from=-999999999-01-01T00:00:00Z&rule=Q-05"
      })
  void a_clock_asked_nonsense_says_so(String query) {
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations", hasSize(1));
  }

  @Test
  void the_document_is_the_committed_one() {
    OpenApiDocument.matchesCommitted("questions-service");
  }

  private String asked() {
    ValidatableResponse answer =
        webshop().body(request()).post("/questions").then().statusCode(201);
    return answer.extract().path("id");
  }

  private Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    request.put("retailerId", retailer);
    request.put("orderNumber", order);
    request.put("itemEan", EAN);
    request.put("subject", "WHERE_IS_MY_ORDER");
    request.put("channel", "EMAIL");
    request.put("language", "fr");
    request.put("message", "Où est ma commande ?");
    return request;
  }

  private RequestSpecification webshop() {
    return as(Tokens.webshop());
  }

  private RequestSpecification seller() {
    return as(Tokens.seller(retailer));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  private Response get(String id) {
    return seller().get("/questions/" + id);
  }

  private JsonPath until(String id, String field, Object value) {
    return untilResponse(id, field, value).jsonPath();
  }

  private Response untilResponse(String id, String field, Object value) {
    return await()
        .atMost(PATIENCE)
        .until(() -> get(id), answer -> value.equals(answer.path(field)));
  }

  private static long version(Response question) {
    return Long.parseLong(question.header("ETag").substring(1).split("-")[0]);
  }

  private static List<Received> announced(String id, int atLeast) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> TestEvents.read("sellerdesk.questions", id), events -> events.size() >= atLeast);
  }

  private SellerMessageSent sent(String id, String afterSend) {
    return new SellerMessageSent(
        UUID.randomUUID(),
        UUID.fromString(id),
        retailer,
        "EMAIL",
        "CUSTOMER",
        afterSend,
        "seller-" + retailer,
        Instant.now());
  }

  private CustomerMessageReceived received(String id) {
    return new CustomerMessageReceived(
        UUID.randomUUID(), UUID.fromString(id), retailer, "EMAIL", "fr", Instant.now());
  }

  private static OrderPlaced placed(String retailer, String order) {
    return new OrderPlaced(
        order,
        retailer,
        Instant.now().minusSeconds(3_600),
        "c-81",
        "Erika",
        "Jansen",
        "erika@customer.example",
        null,
        "nl",
        "NL",
        null,
        595,
        "EUR",
        List.of(new OrderPlaced.Item("1", EAN, "Lawnmower X", 2, 9_995, "FBR")));
  }
}
