package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shipping an order, whole and in parts. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class ShipmentsTest extends ShippingRest {

  @Test
  void a_parcel_of_an_own_carrier_is_shipped_with_its_number_sealed() throws IOException {
    place(order()).statusCode(201);
    String id =
        ship(PARCEL)
            .statusCode(201)
            .header("ETag", notNullValue())
            .body("shipmentType", equalTo("PARCEL"))
            .body("source", equalTo("OWN_CARRIER"))
            .body("transport.trackAndTrace", equalTo("3SABCD1234567"))
            .body("transport.transporterName", equalTo("PostNL"))
            .body("transport.trackingUrl", endsWith("3SABCD1234567-NL-1234AB"))
            .body("items.quantity", contains(2))
            .body("expectedDeliveryDate", equalTo("2026-11-25"))
            .body("warnings", empty())
            .extract()
            .path("shipmentId");

    get("/shipments/" + id, seller()).statusCode(200).body("orderNumber", equalTo(number));
    get("/orders/" + number + "/shipments", seller()).body("items.shipmentId", contains(id));
    get("/orders/" + number, seller())
        .body("status", equalTo("SHIPPED"))
        .body("items.quantityShipped", contains(2))
        .body("actions.findAll { it.allowed }.name", empty());
    get("/orders?status=SHIPPED", seller()).body("items.orderNumber", contains(number));

    List<Received> events = events(3);
    assertThat(events)
        .extracting(Received::type)
        .containsExactly(
            "dev.sellerdesk.order-placed.v1",
            "dev.sellerdesk.order-shipped.v1",
            "dev.sellerdesk.track-and-trace-sealed.v1");
    JsonNode shipped = JSON.readTree(events.get(1).json());
    assertThat(shipped.get("trackAndTrace").asText()).isEqualTo("3SABCD1234567");
    assertThat(shipped.get("transporterName").asText()).isEqualTo("PostNL");
    assertThat(shipped.get("expectedDeliveryDate").asText()).isEqualTo("2026-11-25");
    assertThat(JSON.readTree(events.get(2).json()).get("position").asInt()).isEqualTo(1);
  }

  @Test
  void an_order_can_be_shipped_in_parts() {
    String item = place(order()).extract().path("items[0].orderItemId");
    String part =
        """
        {"items":[{"orderItemId":"%s","quantity":1}],"shipmentType":"LETTER","transport":{"transporterCode":"OTHER"}}
        """
            .formatted(item);
    ship(part).statusCode(201).body("items.quantity", contains(1));
    get("/orders/" + number, seller()).body("status", equalTo("PARTLY_SHIPPED"));
    ship(part.replace("\"quantity\":1", "\"quantity\":2"))
        .statusCode(409)
        .body("type", equalTo("/problems/quantity-not-open"));
    ship(part).statusCode(201);
    get("/orders/" + number, seller()).body("status", equalTo("SHIPPED"));
    ship(part).statusCode(409).body("type", equalTo("/problems/nothing-open"));
  }

  @Test
  void a_parcel_needs_a_number_and_an_appointment_needs_nothing() {
    place(order()).statusCode(201);
    ship("{\"shipmentType\":\"PARCEL\",\"transport\":{\"transporterCode\":\"TNT\"}}")
        .statusCode(422)
        .body("ruleId", equalTo("T-02"));
    ship("{\"shipmentType\":\"APPOINTMENT\",\"transport\":{\"reference\":\"Tour 7\"}}")
        .statusCode(201)
        .body("source", equalTo("APPOINTMENT"))
        .body("transport.transporterCode", equalTo("COURIER"))
        .body("transport.reference", equalTo("Tour 7"))
        .body("transport.trackAndTrace", nullValue());
  }

  @Test
  void a_parcel_without_a_carrier_is_asked_for_one_unless_the_order_is_not_the_callers() {
    String parcel = "{\"shipmentType\":\"PARCEL\"}";
    ship(parcel).statusCode(404);
    place(order()).statusCode(201);
    ship(parcel).statusCode(400).body("violations[0].field", equalTo("transporterCode"));
  }

  @Test
  void what_the_marketplace_ships_is_refused() {
    var order = order();
    at(order, "/items/0").put("fulfilment", "FBB");
    place(order).statusCode(201);
    ship(PARCEL).statusCode(409).body("type", equalTo("/problems/shipped-by-marketplace"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"shipmentType\":\"BOAT\"}",
        "{\"shipmentType\":\"PARCEL\"}",
        "{\"shipmentType\":\"LETTER\",\"transport\":{}}",
        "{\"shipmentType\":\"APPOINTMENT\",\"items\":[]}",
        "{\"shipmentType\":\"APPOINTMENT\",\"items\":[null]}",
        "{\"shipmentType\":\"APPOINTMENT\",\"items\":[{\"orderItemId\":\"x\"}]}",
        "{\"shipmentType\":\"APPOINTMENT\",\"transport\":{\"reference\":\"a\\u0000b\"}}"
      })
  void what_is_no_shipment_is_refused(String body) {
    place(order()).statusCode(201);
    ship(body).statusCode(400).contentType("application/problem+json");
  }

  @Test
  void a_line_of_another_order_is_refused() {
    place(order()).statusCode(201);
    ship("""
    {"items":[{"orderItemId":"%s"}],"shipmentType":"APPOINTMENT"}
    """
            .formatted(UUID.randomUUID()))
        .statusCode(400)
        .body("violations.field", contains("items"));
  }

  @Test
  void of_fifty_who_ship_the_same_units_exactly_one_wins() throws Exception {
    place(order()).statusCode(201);
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> shipped = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        shipped.add(threads.submit(() -> ship(PARCEL).extract().statusCode()));
      }
      for (Future<Integer> one : shipped) {
        answers.add(one.get());
      }
    }
    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(49);
  }

  @Test
  void another_retailer_neither_ships_nor_sees_nor_fills_nor_verifies() {
    String id = shipped(LETTER);
    String foreign = Tokens.seller("1002");
    get("/shipments/" + id, foreign).statusCode(404);
    get("/orders/" + number + "/shipments", foreign).statusCode(404);
    get("/orders/" + number + "/tracking/verify", foreign).statusCode(404);
    given()
        .auth()
        .oauth2(foreign)
        .contentType("application/json")
        .body("{\"trackAndTrace\":\"3SABCD1234567\"}")
        .put("/shipments/" + id + "/track-and-trace")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(foreign)
        .contentType("application/json")
        .body(PARCEL)
        .post("/orders/" + number + "/shipments")
        .then()
        .statusCode(404);
  }

  @Test
  void the_same_key_ships_once_and_replays_the_answer() {
    String item = place(order()).extract().path("items[0].orderItemId");
    String part =
        """
        {"items":[{"orderItemId":"%s","quantity":1}],"shipmentType":"APPOINTMENT"}
        """
            .formatted(item);
    String key = UUID.randomUUID().toString();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          given()
              .auth()
              .oauth2(seller())
              .header("Idempotency-Key", key)
              .contentType("application/json")
              .body(part)
              .post("/orders/" + number + "/shipments")
              .then()
              .statusCode(201)
              .extract()
              .asString());
    }
    assertThat(answers.get(1)).isEqualTo(answers.get(0));
    get("/orders/" + number, seller()).body("status", equalTo("PARTLY_SHIPPED"));
  }
}
