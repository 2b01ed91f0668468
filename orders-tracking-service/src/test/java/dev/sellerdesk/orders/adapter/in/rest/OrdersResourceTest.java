package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.platform.testing.OpenApiDocument;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class OrdersResourceTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN_FILE =
      Path.of(
          "..", "shared-domain", "src", "test", "resources", "contracts", "order-placed.v1.json");

  private final String number = "T" + UUID.randomUUID().toString().substring(0, 12);

  /** Of this test alone, so that lists hold what the test put there. */
  private final String retailer = "r" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_placed_order_is_answered_with_its_place_its_tag_and_the_ids_of_its_lines() {
    place(order())
        .statusCode(201)
        .header("Location", endsWith("/orders/" + number))
        .header("ETag", notNullValue())
        .body("orderNumber", equalTo(number))
        .body("retailerId", equalTo(retailer))
        .body("placedAt", equalTo("2026-11-20T10:15:30.123456Z"))
        .body("status", equalTo("PLACED"))
        .body("frozen", equalTo(false))
        .body("customer.keySet()", contains("ref", "firstName", "lastName"))
        .body("shippingAddress.city", equalTo("Utrecht"))
        .body("items", hasSize(1))
        .body("items[0].orderItemId", notNullValue())
        .body("items[0].unitPrice", equalTo(Map.of("amount", "99.95", "currency", "EUR")))
        .body("items[0].totalPrice.amount", equalTo("199.90"))
        .body("totalPrice", equalTo(Map.of("amount", "205.85", "currency", "EUR")))
        .body("latestDeliveryDate", equalTo("2026-11-25"))
        .body("actions", empty())
        .body("links.questions", equalTo("/questions?view=all&orderNumber=" + number));
  }

  @Test
  void what_may_be_absent_may_be_absent() throws IOException {
    ObjectNode order = order();
    order.remove(List.of("placedAt", "latestDeliveryDate"));
    ((ObjectNode) order.get("customer")).remove(List.of("phone", "language"));
    place(order)
        .statusCode(201)
        .body("placedAt", notNullValue())
        .body("latestDeliveryDate", nullValue());

    JsonNode event = JSON.readTree(events(1).getFirst().json());
    assertThat(event.get("customerLanguage").asText()).isEqualTo("nl");
    assertThat(event.get("customerPhone").isNull()).isTrue();
    assertThat(event.get("latestDeliveryDate").isNull()).isTrue();
  }

  @Test
  void order_placed_arrives_on_kafka_in_the_form_of_its_golden_file() throws IOException {
    ObjectNode golden = (ObjectNode) JSON.readTree(Files.readString(GOLDEN_FILE));
    ValidatableResponse answer = place(asTold(golden)).statusCode(201);
    golden.put("orderNumber", number).put("retailerId", retailer);
    for (int i = 0; i < golden.get("items").size(); i++) {
      String id = answer.extract().path("items[" + i + "].orderItemId");
      ((ObjectNode) golden.at("/items/" + i)).put("orderItemId", id);
    }

    Received event = events(1).getFirst();

    assertThat(event.json()).isEqualTo(golden.toString());
    assertThat(event.sequence()).isEqualTo(1);
    assertThat(event.type()).isEqualTo("dev.sellerdesk.order-placed.v1");
    assertThat(event.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "dev.sellerdesk.order-placed.v1")
        .containsEntry("ce_subject", number)
        .containsEntry("ce_retailerid", retailer)
        .containsEntry("sequence", "1")
        .containsEntry("content-type", "application/json");
    assertThat(event.headers().get("ce_source")).contains("orders-tracking-service");
    assertThat(UUID.fromString(event.headers().get("ce_id")).version()).isEqualTo(7);
    assertThat(Instant.parse(event.headers().get("ce_time"))).isNotNull();
  }

  @Test
  void telling_the_same_order_again_changes_nothing() {
    String first = place(order()).statusCode(201).extract().asString();
    String again =
        place(order())
            .statusCode(200)
            .header("Location", endsWith("/orders/" + number))
            .extract()
            .asString();
    ObjectNode withoutTime = order();
    withoutTime.remove("placedAt");
    place(withoutTime).statusCode(200);

    assertThat(again).isEqualTo(first);
    assertThat(eventsAfterAMoment()).hasSize(1);
  }

  static Stream<Arguments> otherContent() {
    return Stream.of(
        Arguments.of("retailerId", edit(o -> o.put("retailerId", "1099"))),
        Arguments.of("placedAt", edit(o -> o.put("placedAt", "2026-11-20T10:15:31Z"))),
        Arguments.of("customer", edit(o -> at(o, "/customer").put("lastName", "Janssen"))),
        Arguments.of("email", edit(o -> at(o, "/customer").put("email", "other@customer.example"))),
        Arguments.of(
            "shippingAddress", edit(o -> at(o, "/shippingAddress").put("houseNumber", "2"))),
        Arguments.of("items", edit(o -> at(o, "/items/0").put("quantity", 3))),
        Arguments.of("shippingCost", edit(o -> at(o, "/shippingCost").put("amount", "5.96"))),
        Arguments.of("latestDeliveryDate", edit(o -> o.remove("latestDeliveryDate"))));
  }

  @ParameterizedTest
  @MethodSource("otherContent")
  void the_same_number_with_other_content_is_refused(String difference, Consumer<ObjectNode> edit) {
    place(order()).statusCode(201);
    ObjectNode other = order();
    edit.accept(other);
    place(other)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/order-placed-differently"))
        .body("detail", containsString(difference));
    assertThat(eventsAfterAMoment()).hasSize(1);
  }

  @Test
  void the_same_key_replays_the_answer() {
    String key = UUID.randomUUID().toString();
    String first = placeWithKey(key, order()).then().statusCode(201).extract().asString();
    String again =
        placeWithKey(key, order())
            .then()
            .statusCode(201)
            .header("Idempotency-Replayed", "true")
            .header("Location", endsWith("/orders/" + number))
            .extract()
            .asString();
    assertThat(again).isEqualTo(first);
    ObjectNode other = order();
    at(other, "/shippingCost").put("amount", "0.00");
    placeWithKey(key, other).then().statusCode(422);
    assertThat(eventsAfterAMoment()).hasSize(1);
  }

  @Test
  void fifty_writers_of_one_number_make_one_order_and_one_event() throws Exception {
    int writers = 50;
    CountDownLatch start = new CountDownLatch(1);
    List<Integer> answers = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> placed = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        placed.add(
            threads.submit(() -> {
              start.await();
              return place(order()).extract().response();
            }));
      }
      start.countDown();
      for (Future<Response> one : placed) {
        answers.add(one.get().statusCode());
        bodies.add(one.get().asString());
      }
    }
    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 200)).isEqualTo(writers - 1);
    assertThat(bodies.stream().distinct()).hasSize(1);
    assertThat(rows("select count(*) from customer_order where order_number = '" + number + "'"))
        .containsExactly("1");
    assertThat(eventsAfterAMoment()).hasSize(1);
  }

  @Test
  void fifty_writers_who_disagree_make_one_order_that_one_of_them_meant() throws Exception {
    int writers = 50;
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> placed = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        ObjectNode order = order();
        at(order, "/items/0").put("quantity", i + 1);
        placed.add(threads.submit(() -> place(order).extract().statusCode()));
      }
      for (Future<Integer> one : placed) {
        answers.add(one.get());
      }
    }
    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(writers - 1);
    assertThat(eventsAfterAMoment()).hasSize(1);
  }

  @Test
  void another_retailer_never_learns_that_there_is_such_an_order() {
    place(order()).statusCode(201);
    get("/orders/" + number, Tokens.seller(retailer))
        .statusCode(200)
        .body("orderNumber", equalTo(number));
    String foreign =
        get("/orders/" + number, Tokens.seller("1002"))
            .statusCode(404)
            .body("type", equalTo("/problems/order-not-found"))
            .extract()
            .asString();
    String missing =
        get("/orders/X" + number, Tokens.seller("1002")).statusCode(404).extract().asString();
    assertThat(missing.replace("X" + number, number)).isEqualTo(foreign);
    get("/orders?customerName=Jansen", Tokens.seller("1002"))
        .statusCode(200)
        .body("items.orderNumber", empty());
    get("/orders", Tokens.of("somebody", null, "seller")).statusCode(200).body("items", empty());
  }

  @Test
  void partnerservice_sees_the_orders_of_all_retailers() {
    ObjectNode order = order();
    at(order, "/customer").put("lastName", number);
    place(order).statusCode(201);
    get("/orders/" + number, Tokens.partnerservice())
        .statusCode(200)
        .body("retailerId", equalTo(retailer));
    get("/orders?customerName=" + number, Tokens.partnerservice())
        .statusCode(200)
        .body("items.retailerId", contains(retailer));
  }

  @Test
  void a_token_of_a_retailer_sees_that_retailer_alone_whatever_its_roles() {
    place(order()).statusCode(201);
    String both = Tokens.of("somebody", "1002", "seller", "partnerservice");
    get("/orders/" + number, both).statusCode(404);
    get("/orders", both).statusCode(200).body("items.retailerId.flatten()", empty());
  }

  @Test
  void everybody_may_do_what_the_role_says_and_no_more() {
    given()
        .contentType("application/json")
        .body(order().toString())
        .post("/orders")
        .then()
        .statusCode(401);
    for (String token :
        List.of(Tokens.seller(retailer), Tokens.partnerservice(), Tokens.carrier())) {
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body(order().toString())
          .post("/orders")
          .then()
          .statusCode(403);
    }
    get("/orders", Tokens.webshop()).statusCode(403);
    get("/orders/" + number, Tokens.webshop()).statusCode(403);
    get("/orders", Tokens.integrator(retailer)).statusCode(403);
  }

  @Test
  void real_contact_data_stays_in_no_table_of_orders() throws SQLException {
    place(order()).statusCode(201);
    events(1);
    List<String> kept = new ArrayList<>();
    kept.addAll(rows("select row_to_json(o)::text from customer_order o"));
    kept.addAll(rows("select row_to_json(i)::text from order_item i"));
    assertThat(kept)
        .isNotEmpty()
        .noneMatch(row -> row.contains("@") || row.contains("31612345678"));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(rows("select payload from outbox where aggregateid = '" + number + "'"))
                .isEmpty());
  }

  @Test
  void every_table_is_protected_and_raw_sql_that_forgets_to_ask_sees_nothing() {
    place(order()).statusCode(201);
    RetailerRows.areProtected();
    for (String table : List.of("customer_order", "order_item")) {
      assertThat(RetailerRows.visible(table, "")).isZero();
      assertThat(RetailerRows.visible(table, "somebody-else")).isZero();
      assertThat(RetailerRows.visible(table, retailer)).isEqualTo(1);
    }
  }

  @Test
  void an_order_that_is_known_already_is_not_sent_again() {
    String tag = place(order()).statusCode(201).extract().header("ETag");
    given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .header("If-None-Match", tag)
        .get("/orders/" + number)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(equalTo(""));
    get("/orders/" + number, Tokens.seller(retailer)).statusCode(200).header("ETag", equalTo(tag));
  }

  @Test
  void an_order_of_many_lines_is_one_order() {
    ObjectNode order = order();
    ArrayNode items = (ArrayNode) order.get("items");
    while (items.size() < 500) {
      items.add(items.get(0).deepCopy());
    }
    place(order)
        .statusCode(201)
        .body("items", hasSize(500))
        .body("totalPrice.amount", equalTo("99955.95"));
    get("/orders", Tokens.seller(retailer))
        .body("items[0].lines", equalTo(500))
        .body("items[0].units", equalTo(1000));
    items.add(items.get(0).deepCopy());
    place(order).statusCode(400).body("violations.field", contains("items"));
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        Arguments.of("orderNumber", edit(o -> o.remove("orderNumber"))),
        Arguments.of("orderNumber", edit(o -> o.put("orderNumber", "has space"))),
        Arguments.of("orderNumber", edit(o -> o.put("orderNumber", "A".repeat(41)))),
        Arguments.of("orderNumber", edit(o -> o.put("orderNumber", 12))),
        Arguments.of("retailerId", edit(o -> o.put("retailerId", ""))),
        Arguments.of("retailerId", edit(o -> o.put("retailerId", "*"))),
        Arguments.of("placedAt", edit(o -> o.put("placedAt", "yesterday"))),
        Arguments.of("placedAt", edit(o -> o.put("placedAt", "+300000-01-01T00:00:00Z"))),
        Arguments.of("latestDeliveryDate", edit(o -> o.put("latestDeliveryDate", "2026-02-30"))),
        Arguments.of("latestDeliveryDate", edit(o -> o.put("latestDeliveryDate", "1026-02-03"))),
        Arguments.of("customer", edit(o -> o.putNull("customer"))),
        Arguments.of("customer.ref", edit(o -> at(o, "/customer").put("ref", " "))),
        Arguments.of(
            "customer.firstName", edit(o -> at(o, "/customer").put("firstName", "a".repeat(101)))),
        Arguments.of(
            "customer.lastName", edit(o -> at(o, "/customer").put("lastName", "a\u0000b"))),
        Arguments.of("customer.email", edit(o -> at(o, "/customer").put("email", "erika"))),
        Arguments.of("customer.email", edit(o -> at(o, "/customer").put("email", "a@b c.nl"))),
        Arguments.of(
            "customer.email", edit(o -> at(o, "/customer").put("email", "a@b.nl\r\nBcc: x@y.nl"))),
        Arguments.of("customer.phone", edit(o -> at(o, "/customer").put("phone", "0612345678"))),
        Arguments.of("customer.language", edit(o -> at(o, "/customer").put("language", "de"))),
        Arguments.of("customer.nickname", edit(o -> at(o, "/customer").put("nickname", "x"))),
        Arguments.of(
            "shippingAddress.countryCode",
            edit(o -> at(o, "/shippingAddress").put("countryCode", "XX"))),
        Arguments.of(
            "shippingAddress.countryCode",
            edit(o -> at(o, "/shippingAddress").put("countryCode", "nl"))),
        Arguments.of(
            "shippingAddress.street", edit(o -> at(o, "/shippingAddress").remove("street"))),
        Arguments.of("items", edit(o -> o.putArray("items"))),
        Arguments.of("items", edit(o -> o.remove("items"))),
        Arguments.of("items[0]", edit(o -> o.putArray("items").addNull())),
        Arguments.of("items[0].ean", edit(o -> at(o, "/items/0").put("ean", "8712345678905"))),
        Arguments.of("items[0].ean", edit(o -> at(o, "/items/0").put("ean", "1234567"))),
        Arguments.of("items[0].ean", edit(o -> at(o, "/items/0").put("ean", 8712345678906L))),
        Arguments.of("items[0].title", edit(o -> at(o, "/items/0").put("title", "t".repeat(501)))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").put("quantity", 0))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").put("quantity", 10_000))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").put("quantity", 1.5))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").put("quantity", "2"))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").putNull("quantity"))),
        Arguments.of("items[0].fulfilment", edit(o -> at(o, "/items/0").put("fulfilment", "ME"))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", "9.999"))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", "-1.00"))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", "1e3"))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", 9.99))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", "1,00"))),
        Arguments.of(
            "items[0].unitPrice.currency",
            edit(o -> at(o, "/items/0/unitPrice").put("currency", "EUX"))),
        Arguments.of(
            "items[0].unitPrice.currency",
            edit(o -> at(o, "/items/0/unitPrice").put("currency", "XXX"))),
        Arguments.of("items", edit(o -> at(o, "/items/0/unitPrice").put("currency", "USD"))),
        Arguments.of("shippingCost.amount", edit(o -> at(o, "/shippingCost").remove("amount"))),
        Arguments.of("shippingCost", edit(o -> o.remove("shippingCost"))),
        Arguments.of("frozen", edit(o -> o.put("frozen", true))));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void what_is_not_right_is_refused_and_named(String field, Consumer<ObjectNode> edit) {
    ObjectNode order = order();
    edit.accept(order);
    place(order)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "\"x\"", "{\"orderNumber\":\"A\",\"orderNumber\":\"B\"}"})
  void what_is_no_order_at_all_is_refused(String body) {
    given()
        .auth()
        .oauth2(Tokens.webshop())
        .contentType("application/json")
        .body(body)
        .post("/orders")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void a_list_goes_on_where_its_link_leads() {
    for (int i = 0; i < 5; i++) {
      place(order().put("orderNumber", number + i).put("placedAt", "2026-11-20T10:0" + i + ":00Z"))
          .statusCode(201);
    }
    List<String> seen = new ArrayList<>();
    String next = "/orders?limit=2&status=PLACED";
    int pages = 0;
    while (next != null) {
      Response page = get(next, Tokens.seller(retailer)).statusCode(200).extract().response();
      seen.addAll(page.path("items.orderNumber"));
      String link = page.header("Link");
      assertThat(link == null).isEqualTo(page.path("nextCursor") == null);
      next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactly(number + 4, number + 3, number + 2, number + 1, number + 0);
  }

  @Test
  void a_cursor_belongs_to_its_list() {
    for (int i = 0; i < 2; i++) {
      place(order().put("orderNumber", number + i)).statusCode(201);
    }
    String cursor = get("/orders?limit=1", Tokens.seller(retailer)).extract().path("nextCursor");
    get("/orders?limit=1&cursor=" + cursor, Tokens.seller(retailer))
        .statusCode(200)
        .body("items", hasSize(1));
    for (String wrong :
        List.of("status=PLACED&cursor=" + cursor, "cursor=x" + cursor, "cursor=%00")) {
      get("/orders?" + wrong, Tokens.seller(retailer))
          .statusCode(400)
          .body("violations.field", contains("cursor"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=GONE",
        "placedFrom=yesterday",
        "placedTo=%2B1000000000-12-31T23:59:59Z",
        "ean=12",
        "ean=abcdefgh",
        "customerName=a%00b",
        "frozen=maybe",
        "limit=0",
        "limit=201",
        "limit=many",
        "sort=oldest"
      })
  void a_filter_that_cannot_be_is_refused_and_named(String query) {
    get("/orders?" + query, Tokens.seller(retailer))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", contains(query.substring(0, query.indexOf('='))));
  }

  @Test
  void a_filter_without_a_value_is_no_filter() {
    place(order()).statusCode(201);
    get(
            "/orders?status=&ean=&customerName=&frozen=&limit=&cursor=&placedFrom=&placedTo=",
            Tokens.seller(retailer))
        .statusCode(200)
        .body("items.orderNumber", contains(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00",
        "..%2F..",
        "a%20b",
        "%F0%9F%98%80",
        "0123456789012345678901234567890123456789x"
      })
  void an_order_that_cannot_be_is_not_found(String number) {
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.seller(retailer))
        .get("/orders/" + number)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void the_document_is_the_one_that_is_committed() {
    OpenApiDocument.matchesCommitted("orders-tracking-service");
  }

  private ObjectNode order() {
    try {
      return (ObjectNode)
          JSON.readTree(
              """
              {"orderNumber":"%s","retailerId":"%s","placedAt":"2026-11-20T10:15:30.123456Z",
               "customer":{"ref":"c-81","firstName":"Erika","lastName":"Jansen","email":"erika@customer.example",
                "phone":"+31612345678","language":"nl"},
               "shippingAddress":{"name":"Erika Jansen","street":"Dorpsstraat","houseNumber":"1","zipCode":"1234AB",
                "city":"Utrecht","countryCode":"NL"},
               "items":[{"ean":"8712345678906","title":"Lawnmower X","quantity":2,
                "unitPrice":{"amount":"99.95","currency":"EUR"},"fulfilment":"FBR"}],
               "shippingCost":{"amount":"5.95","currency":"EUR"},"latestDeliveryDate":"2026-11-25"}
              """
                  .formatted(number, retailer));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The request that leads to this event. */
  private ObjectNode asTold(JsonNode event) {
    ObjectNode order = order();
    order.set("placedAt", event.get("placedAt"));
    order.set("latestDeliveryDate", event.get("latestDeliveryDate"));
    ObjectNode customer = at(order, "/customer");
    customer.set("ref", event.get("customerRef"));
    customer.set("firstName", event.get("customerFirstName"));
    customer.set("lastName", event.get("customerLastName"));
    customer.set("email", event.get("customerEmail"));
    customer.set("phone", event.get("customerPhone"));
    customer.set("language", event.get("customerLanguage"));
    at(order, "/shippingAddress").set("countryCode", event.get("countryCode"));
    ArrayNode items = order.putArray("items");
    for (JsonNode item : event.get("items")) {
      ObjectNode line = items.addObject();
      line.set("ean", item.get("ean"));
      line.set("title", item.get("title"));
      line.set("quantity", item.get("quantity"));
      line.set("fulfilment", item.get("fulfilment"));
      line.putObject("unitPrice")
          .put("amount", item.get("unitPriceMinor").decimalValue().movePointLeft(2).toPlainString())
          .put("currency", "EUR");
    }
    at(order, "/shippingCost")
        .put(
            "amount",
            event.get("shippingCostMinor").decimalValue().movePointLeft(2).toPlainString());
    return order;
  }

  private static Consumer<ObjectNode> edit(Consumer<ObjectNode> edit) {
    return edit;
  }

  private static ObjectNode at(ObjectNode order, String path) {
    return (ObjectNode) order.at(path);
  }

  private static ValidatableResponse place(ObjectNode order) {
    return given()
        .auth()
        .oauth2(Tokens.webshop())
        .contentType("application/json")
        .body(order.toString())
        .post("/orders")
        .then();
  }

  private static Response placeWithKey(String key, ObjectNode order) {
    return given()
        .auth()
        .oauth2(Tokens.webshop())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(order.toString())
        .post("/orders");
  }

  private static ValidatableResponse get(String pathAndQuery, String token) {
    return given().urlEncodingEnabled(false).auth().oauth2(token).get(pathAndQuery).then();
  }

  /** Waits until there are so many events about the order of this test. */
  private List<Received> events(int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> TestEvents.read(EventType.Topics.ORDERS, number),
            events -> events.size() >= count);
  }

  /** What has arrived once nothing waits in the outbox any more. */
  private List<Received> eventsAfterAMoment() {
    events(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            rows("select id::text from outbox where aggregateid = '" + number + "'").isEmpty());
    return TestEvents.read(EventType.Topics.ORDERS, number);
  }

  /** First column of what raw SQL sees with the rows of all retailers. */
  private static List<String> rows(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '*', false)");
      try (ResultSet rows = sql.executeQuery(query)) {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
          values.add(rows.getString(1));
        }
        return values;
      }
    }
  }
}
