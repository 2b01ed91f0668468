package dev.sellerdesk.orders.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class PlaceOrderTest extends OrdersRest {

  private static final Path GOLDEN_FILE =
      Path.of(
          "..", "shared-domain", "src", "test", "resources", "contracts", "order-placed.v1.json");

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
        .body("actions.findAll { it.allowed }.name", contains("ship", "cancel"))
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
}
