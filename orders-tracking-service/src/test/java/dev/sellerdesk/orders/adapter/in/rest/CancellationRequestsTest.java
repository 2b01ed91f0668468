package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who change their mind, and sellers who decide (W-35). */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class CancellationRequestsTest extends ShippingRest {

  @Test
  void a_request_is_seen_accepted_and_its_units_are_cancelled_at_the_customers_request()
      throws IOException {
    String item = place(order()).extract().path("items[0].orderItemId");
    String before = get("/orders/" + number, seller()).extract().header("ETag");
    String id =
        ask("{\"items\":[{\"orderItemId\":\"" + item + "\",\"quantity\":1}]}")
            .statusCode(201)
            .body("status", equalTo("OPEN"))
            .body("items.quantity", contains(1))
            .extract()
            .path("requestId");
    String after =
        get("/orders/" + number, seller())
            .body("cancellationRequest.requestId", equalTo(id))
            .body(
                "actions.findAll { it.allowed }.name",
                contains("ship", "cancel", "acceptCancellation", "rejectCancellation"))
            .extract()
            .header("ETag");
    assertThat(after).isNotEqualTo(before);
    accept(id)
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"))
        .body("decidedAt", notNullValue())
        .body("cancellationId", notNullValue());
    get("/orders/" + number, seller())
        .body("cancellationRequest", nullValue())
        .body("items.quantityCancelled", contains(1))
        .body("actions.findAll { it.allowed }.name", contains("ship", "cancel"));
    get("/orders/" + number + "/cancellations", seller())
        .body("items.reason", contains("REQUESTED_BY_CUSTOMER"));
    accept(id).statusCode(409).body("type", equalTo("/problems/request-decided"));
    reject(id, "no").statusCode(409);

    List<Received> events = events(3);
    assertThat(events.get(1).type()).isEqualTo("dev.sellerdesk.order-cancellation-requested.v1");
    JsonNode told = JSON.readTree(events.get(1).json());
    assertThat(told.get("requestId").asText()).isEqualTo(id);
    assertThat(told.get("items").get(0).get("quantity").asInt()).isEqualTo(1);
    assertThat(events.get(2).type()).isEqualTo("dev.sellerdesk.order-cancelled.v1");
  }

  @Test
  void a_rejected_request_changes_nothing_and_the_customer_may_ask_again() {
    place(order()).statusCode(201);
    String id = ask("{}").statusCode(201).extract().path("requestId");
    ask("{}").statusCode(409).body("type", equalTo("/problems/request-open"));
    reject(id, "The parcel is packed already")
        .statusCode(200)
        .body("status", equalTo("REJECTED"))
        .body("explanation", equalTo("The parcel is packed already"));
    get("/orders/" + number, seller()).body("status", equalTo("PLACED"));
    get("/orders/" + number + "/cancellation-requests", Tokens.webshop())
        .statusCode(200)
        .body("items.explanation", contains("The parcel is packed already"));
    get("/orders/X" + number + "/cancellation-requests", Tokens.webshop()).statusCode(404);
    ask("{}").statusCode(201);
    get("/orders/" + number + "/cancellation-requests", seller())
        .body("items.status", contains("REJECTED", "OPEN"));
  }

  @Test
  void what_is_shipped_before_the_decision_overtakes_the_request() {
    place(order()).statusCode(201);
    String id = ask("{}").statusCode(201).extract().path("requestId");
    ship(PARCEL).statusCode(201);
    get("/orders/" + number + "/cancellation-requests", seller())
        .body("items.status", contains("OVERTAKEN"));
    accept(id).statusCode(409).body("ruleId", equalTo("W-35"));
    get("/orders/" + number, seller())
        .body("status", equalTo("SHIPPED"))
        .body("cancellationRequest", nullValue());
    ask("{}").statusCode(409).body("type", equalTo("/problems/nothing-open"));
  }

  @Test
  void a_cancellation_of_its_units_overtakes_the_request() {
    place(order()).statusCode(201);
    ask("{}").statusCode(201);
    given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body("{\"reason\":\"OUT_OF_STOCK\"}")
        .post("/orders/" + number + "/cancellations")
        .then()
        .statusCode(201);
    get("/orders/" + number + "/cancellation-requests", seller())
        .body("items.status", contains("OVERTAKEN"));
  }

  @Test
  void of_fifty_who_ship_and_accept_at_once_one_wins_and_no_unit_is_lost() throws Exception {
    String item = place(order()).extract().path("items[0].orderItemId");
    String id = ask("{}").statusCode(201).extract().path("requestId");
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      calls.add(() -> accept(id).extract().statusCode());
      calls.add(() -> ship(PARCEL).extract().statusCode());
    }
    int won = 0;
    try (var threads = Executors.newFixedThreadPool(25)) {
      for (var answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isIn(200, 201, 409);
        won += answer.get() < 300 ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    JsonNode line =
        JSON.readTree(get("/orders/" + number, seller()).extract().asString()).at("/items/0");
    assertThat(line.get("orderItemId").asText()).isEqualTo(item);
    assertThat(line.get("quantityShipped").asInt() + line.get("quantityCancelled").asInt())
        .isEqualTo(2);
  }

  @Test
  void the_same_key_asks_and_decides_once_and_replays_the_answer() {
    place(order()).statusCode(201);
    String key = UUID.randomUUID().toString();
    String asked = withKey(key, "", "{}", Tokens.webshop()).statusCode(201).extract().asString();
    assertThat(withKey(key, "", "{}", Tokens.webshop()).extract().asString()).isEqualTo(asked);
    String id = get("/orders/" + number, seller()).extract().path("cancellationRequest.requestId");
    String path = "/" + id + "/accept";
    String accepted = withKey(key, path, "{}", seller()).statusCode(200).extract().asString();
    assertThat(withKey(key, path, "{}", seller()).statusCode(200).extract().asString())
        .isEqualTo(accepted);
    get("/orders/" + number + "/cancellations", seller()).body("items.size()", equalTo(1));
  }

  private ValidatableResponse withKey(String key, String path, String body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/orders/" + number + "/cancellation-requests" + path)
        .then();
  }

  @Test
  void the_marketplace_cancels_what_it_ships_itself() {
    var order = order();
    at(order, "/items/0").put("fulfilment", "FBB");
    place(order).statusCode(201);
    ask("{}").statusCode(409).body("type", equalTo("/problems/shipped-by-marketplace"));
  }

  @Test
  void another_retailer_neither_sees_nor_decides_and_sellers_do_not_ask() {
    place(order()).statusCode(201);
    String id = ask("{}").statusCode(201).extract().path("requestId");
    String other = Tokens.seller("1002");
    get("/orders/" + number + "/cancellation-requests", other).statusCode(404);
    post("/" + id + "/accept", "{}", other).statusCode(404);
    post("", "{}", seller()).statusCode(403);
    post("/" + id + "/accept", "{}", Tokens.webshop()).statusCode(403);
    post("/" + UUID.randomUUID() + "/accept", "{}", seller())
        .statusCode(404)
        .body("type", equalTo("/problems/request-not-found"));
    String second = number + "-2";
    place(order().put("orderNumber", second)).statusCode(201);
    given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .post("/orders/" + second + "/cancellation-requests/" + id + "/accept")
        .then()
        .statusCode(404);
    get("/orders/" + second + "/cancellation-requests", seller()).body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{\"items\":[]}",
        "{\"items\":[null]}",
        "{\"items\":[{\"quantity\":1}]}",
        "{\"items\":[{\"orderItemId\":\"0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d\",\"quantity\":0}]}",
        "{\"items\":[{\"orderItemId\":\"0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d\"}]}",
        "{\"reason\":\"OTHER\"}"
      })
  void what_cannot_be_a_request_is_a_bad_request(String body) {
    place(order()).statusCode(201);
    ask(body).statusCode(400).contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0007"})
  void a_rejection_is_explained(String explanation) {
    place(order()).statusCode(201);
    String id = ask("{}").statusCode(201).extract().path("requestId");
    reject(id, explanation.replace("\u0007", "\\u0007")).statusCode(400);
  }

  private ValidatableResponse ask(String body) {
    return post("", body, Tokens.webshop());
  }

  private ValidatableResponse accept(String id) {
    return post("/" + id + "/accept", "{}", seller());
  }

  private ValidatableResponse reject(String id, String explanation) {
    return post("/" + id + "/reject", "{\"explanation\":\"" + explanation + "\"}", seller());
  }

  private ValidatableResponse post(String path, String body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/orders/" + number + "/cancellation-requests" + path)
        .then();
  }
}
