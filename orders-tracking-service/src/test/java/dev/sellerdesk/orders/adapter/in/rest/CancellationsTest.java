package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling an order, whole and in parts. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class CancellationsTest extends ShippingRest {

  private static final String ALL = "{\"reason\":\"OUT_OF_STOCK\"}";

  @Test
  void a_whole_order_is_cancelled_by_its_seller_and_the_others_hear_of_it() throws IOException {
    place(order()).statusCode(201);
    String id =
        cancel(ALL, seller())
            .statusCode(201)
            .body("cancelledBy", equalTo("SELLER"))
            .body("reason", equalTo("OUT_OF_STOCK"))
            .body("items.quantity", contains(2))
            .extract()
            .path("cancellationId");
    get("/orders/" + number, seller()).body("status", equalTo("CANCELLED"));
    get("/orders?status=CANCELLED", seller()).body("items.orderNumber", contains(number));
    get("/orders/" + number + "/cancellations", seller())
        .statusCode(200)
        .body("items.cancellationId", contains(id));
    ship(PARCEL).statusCode(409).body("type", equalTo("/problems/nothing-open"));
    cancel(ALL, seller()).statusCode(409).body("type", equalTo("/problems/nothing-open"));

    List<Received> events = events(2);
    assertThat(events.get(1).type()).isEqualTo("dev.sellerdesk.order-cancelled.v1");
    JsonNode told = JSON.readTree(events.get(1).json());
    assertThat(told.get("cancellationId").asText()).isEqualTo(id);
    assertThat(told.get("orderStatus").asText()).isEqualTo("CANCELLED");
    assertThat(told.get("items").get(0).get("quantity").asInt()).isEqualTo(2);
  }

  @Test
  void a_part_is_cancelled_and_the_rest_is_shipped() {
    String item = place(order()).extract().path("items[0].orderItemId");
    String before = get("/orders/" + number, seller()).extract().header("ETag");
    cancel(part(item, 1), seller()).statusCode(201).body("items.quantity", contains(1));
    String after =
        get("/orders/" + number, seller())
            .body("status", equalTo("PLACED"))
            .extract()
            .header("ETag");
    assertThat(after).isNotEqualTo(before);
    cancel(part(item, 2), seller())
        .statusCode(409)
        .body("type", equalTo("/problems/quantity-not-open"))
        .body("ruleId", equalTo("O-25"));
    ship(PARCEL).statusCode(201).body("items.quantity", contains(1));
    get("/orders/" + number, seller()).body("status", equalTo("SHIPPED"));
    cancel(ALL, seller()).statusCode(409).body("type", equalTo("/problems/nothing-open"));
  }

  @Test
  void what_the_marketplace_ships_is_cancelled_by_the_webshop_only() {
    var order = order();
    at(order, "/items/0").put("fulfilment", "FBB");
    place(order).statusCode(201);
    cancel(ALL, seller()).statusCode(409).body("type", equalTo("/problems/shipped-by-marketplace"));
    cancel(ALL, Tokens.webshop()).statusCode(201).body("cancelledBy", equalTo("WEBSHOP"));
    get("/orders/" + number, seller()).body("status", equalTo("CANCELLED"));
  }

  @Test
  void another_retailer_neither_cancels_nor_sees() {
    place(order()).statusCode(201);
    cancel(ALL, Tokens.seller("1002")).statusCode(404);
    get("/orders/" + number + "/cancellations", Tokens.seller("1002")).statusCode(404);
    get("/orders/" + number + "/cancellations", seller()).body("items", empty());
  }

  @Test
  void the_same_key_cancels_once_and_replays_the_answer() {
    String item = place(order()).extract().path("items[0].orderItemId");
    String key = UUID.randomUUID().toString();
    String first = withKey(key, part(item, 1));
    assertThat(withKey(key, part(item, 1))).isEqualTo(first);
    get("/orders/" + number + "/cancellations", seller()).body("items.size()", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[]",
        "{\"reason\":\"BORED\"}",
        "{\"reason\":null}",
        "{\"reason\":\"OTHER\",\"items\":[]}",
        "{\"reason\":\"OTHER\",\"items\":[null]}",
        "{\"reason\":\"OTHER\",\"items\":[{\"orderItemId\":\"x\\u0000\"}]}",
        "{\"reason\":\"OTHER\",\"items\":[{\"quantity\":1}]}",
        "{\"reason\":\"OTHER\",\"items\":"
            + "[{\"orderItemId\":\"0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d\",\"quantity\":0}]}",
        "{\"reason\":\"OTHER\",\"items\":"
            + "[{\"orderItemId\":\"0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d\"}]}"
      })
  void what_is_no_cancellation_is_refused(String body) {
    place(order()).statusCode(201);
    cancel(body, seller()).statusCode(400).contentType("application/problem+json");
    get("/orders/" + number, seller()).body("status", equalTo("PLACED"));
  }

  private ValidatableResponse cancel(String body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/orders/" + number + "/cancellations")
        .then();
  }

  private String withKey(String key, String body) {
    return given()
        .auth()
        .oauth2(seller())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/orders/" + number + "/cancellations")
        .then()
        .statusCode(201)
        .extract()
        .asString();
  }

  private static String part(String item, int quantity) {
    return """
    {"items":[{"orderItemId":"%s","quantity":%d}],"reason":"BAD_CONDITION"}
    """
        .formatted(item, quantity);
  }
}
