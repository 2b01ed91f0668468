package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that are bought through the marketplace, from the offer to the first scan. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class ShippingLabelsTest extends ShippingRest {

  @Test
  void offers_have_a_list_price_and_the_lower_price_of_the_marketplace_T_06() {
    place(order()).statusCode(201);
    List<String> list =
        offers()
            .statusCode(200)
            .body("items.labelType", hasItem("LETTERBOX"))
            .body("items.transporterCode", hasItem("TNT"))
            .extract()
            .path("items.listPrice.amount");
    List<String> price = offers().extract().path("items.price.amount");
    assertThat(price).hasSameSizeAs(list).isNotEmpty();
    for (int i = 0; i < list.size(); i++) {
      assertThat(Double.parseDouble(price.get(i))).isLessThan(Double.parseDouble(list.get(i)));
    }
  }

  @Test
  void a_label_is_bought_printed_and_its_number_sealed_with_the_shipment_T_05() throws IOException {
    place(order()).statusCode(201);
    ValidatableResponse bought = buy("k-1", offer("PARCEL"));
    String id =
        bought
            .statusCode(201)
            .body("status", equalTo("BOUGHT"))
            .body("offer.labelType", equalTo("PARCEL"))
            .body("trackAndTrace", startsWith("3S"))
            .body("shipmentId", nullValue())
            .extract()
            .path("shippingLabelId");
    String track = bought.extract().path("trackAndTrace");
    bought.header("Location", endsWith("/shipping-labels/" + id));
    get("/shipping-labels/" + id, seller()).statusCode(200).body("trackAndTrace", equalTo(track));
    get("/orders/" + number + "/shipping-labels", seller())
        .body("items.shippingLabelId", contains(id));
    byte[] pdf =
        given()
            .auth()
            .oauth2(seller())
            .accept("application/pdf")
            .get("/shipping-labels/" + id)
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("application/pdf"))
            .header("X-Track-And-Trace-Code", equalTo(track))
            .header("X-Transporter-Code", equalTo(bought.extract().path("offer.transporterCode")))
            .extract()
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    given()
        .auth()
        .oauth2(seller())
        .accept("application/pdf")
        .head("/shipping-labels/" + id)
        .then()
        .statusCode(200)
        .header("X-Track-And-Trace-Code", equalTo(track));
    verify().body("entries", equalTo(0));

    String shipment =
        ship(with(id))
            .statusCode(201)
            .body("source", equalTo("PLATFORM_LABEL"))
            .body("shipmentType", equalTo("PARCEL"))
            .body("transport.trackAndTrace", equalTo(track))
            .body("warnings", empty())
            .extract()
            .path("shipmentId");
    verify().body("intact", equalTo(true)).body("entries", equalTo(1));
    get("/shipping-labels/" + id, seller())
        .body("status", equalTo("USED"))
        .body("shipmentId", equalTo(shipment));
    List<Received> events = events(3);
    JsonNode shipped = JSON.readTree(events.get(1).json());
    assertThat(shipped.get("source").asText()).isEqualTo("PLATFORM_LABEL");
    assertThat(shipped.get("trackAndTrace").asText()).isEqualTo(track);
  }

  @Test
  void the_simulated_carrier_tells_its_first_scan_by_itself() {
    place(order()).statusCode(201);
    String id = buy("k-1", offer("PARCEL")).extract().path("shippingLabelId");
    String shipment = ship(with(id)).statusCode(201).extract().path("shipmentId");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            get("/shipments/" + shipment, seller())
                .body("tracking.events.eventCode", contains("PRE_ANNOUNCED"))
                .body("tracking.status", equalTo("ANNOUNCED")));
  }

  @Test
  void a_label_is_used_by_one_of_many_shipments_at_once() throws Exception {
    var order = order();
    at(order, "/items/0").put("quantity", 30);
    String item = place(order).statusCode(201).extract().path("items[0].orderItemId");
    String id = buy("k-1", offer("PARCEL")).extract().path("shippingLabelId");
    String body =
        "{\"items\":[{\"orderItemId\":\"%s\",\"quantity\":1}],\"shippingLabelId\":\"%s\"}"
            .formatted(item, id);
    try (var pool = Executors.newFixedThreadPool(10)) {
      List<Callable<Integer>> calls =
          IntStream.range(0, 20)
              .<Callable<Integer>>mapToObj(_ -> () -> ship(body).extract().statusCode())
              .toList();
      int won = 0;
      for (var answer : pool.invokeAll(calls)) {
        won += answer.get() == 201 ? 1 : 0;
        assertThat(answer.get()).isIn(201, 409);
      }
      assertThat(won).isEqualTo(1);
    }
    get("/orders/" + number, seller()).body("items[0].quantityShipped", equalTo(1));
  }

  @Test
  void a_used_label_is_refused_and_so_is_one_of_another_order() {
    String item = place(order()).statusCode(201).extract().path("items[0].orderItemId");
    String id = buy("k-1", offer("PARCEL")).extract().path("shippingLabelId");
    String one =
        "{\"items\":[{\"orderItemId\":\"%s\",\"quantity\":1}],\"shippingLabelId\":\"%s\"}"
            .formatted(item, id);
    ship(one).statusCode(201);
    ship(one)
        .statusCode(409)
        .body("type", equalTo("/problems/label-used"))
        .body("ruleId", equalTo("T-11"));

    String other = "X" + number;
    place(order().put("orderNumber", other)).statusCode(201);
    given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body(with(id))
        .post("/orders/" + other + "/shipments")
        .then()
        .statusCode(400)
        .body("violations.field", contains("shippingLabelId"));
    get("/orders/" + other, seller()).body("status", equalTo("PLACED"));
  }

  @Test
  void the_same_key_buys_once_and_another_purchase_needs_another_key() {
    place(order()).statusCode(201);
    String offer = offer("PARCEL");
    String first = buy("k-1", offer).statusCode(201).extract().path("shippingLabelId");
    buy("k-1", offer)
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"))
        .body("shippingLabelId", equalTo(first));
    buy("k-1", offer("LETTERBOX")).statusCode(422);
    String second = buy("k-2", offer).statusCode(201).extract().path("shippingLabelId");
    assertThat(second).isNotEqualTo(first);
    get("/orders/" + number + "/shipping-labels", seller())
        .body("items.shippingLabelId", contains(first, second));
  }

  @Test
  void parallel_repetitions_of_a_key_buy_one_label() throws Exception {
    place(order()).statusCode(201);
    String offer = offer("PARCEL");
    try (var pool = Executors.newFixedThreadPool(10)) {
      List<Callable<Integer>> calls =
          IntStream.range(0, 20)
              .<Callable<Integer>>mapToObj(_ -> () -> buy("k-1", offer).extract().statusCode())
              .toList();
      for (var answer : pool.invokeAll(calls)) {
        // 409: the same key is at work this very moment
        assertThat(answer.get()).isIn(201, 409);
      }
    }
    buy("k-1", offer).statusCode(201);
    get("/orders/" + number + "/shipping-labels", seller()).body("items.size()", equalTo(1));
  }

  @Test
  void without_a_key_nothing_is_bought() {
    place(order()).statusCode(201);
    given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body(body(offer("PARCEL")))
        .post("/shipping-labels")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    get("/orders/" + number + "/shipping-labels", seller()).body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "SIM-PARCEL-NL-1000000000", "SIM-PARCEL-BE-9999999999", "SIM-X-NL-1"})
  void an_offer_that_does_not_stand_is_refused_and_the_refusal_can_be_seen(String offer) {
    place(order()).statusCode(201);
    buy("k-1", offer).statusCode(409).body("type", equalTo("/problems/offer-gone"));
    get("/orders/" + number + "/shipping-labels", seller())
        .body("items.status", contains("REFUSED"))
        .body("items.offer", contains(nullValue()));
    String id =
        get("/orders/" + number + "/shipping-labels", seller())
            .extract()
            .path("items[0].shippingLabelId");
    given()
        .auth()
        .oauth2(seller())
        .accept("application/pdf")
        .get("/shipping-labels/" + id)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/label-not-bought"));
    ship(with(id)).statusCode(409).body("type", equalTo("/problems/label-not-bought"));
    get("/orders/" + number, seller()).body("status", equalTo("PLACED"));
  }

  @Test
  void nothing_is_sold_for_what_cannot_be_shipped() {
    place(order()).statusCode(201);
    String offer = offer("PARCEL");
    ship(PARCEL).statusCode(201);
    offers().statusCode(409).body("type", equalTo("/problems/nothing-open"));
    buy("k-1", offer).statusCode(409).body("type", equalTo("/problems/nothing-open"));
  }

  @Test
  void the_marketplaces_own_shipments_need_no_label_of_the_seller() {
    var order = order();
    at(order, "/items/0").put("fulfilment", "FBB");
    place(order).statusCode(201);
    offers().statusCode(409).body("type", equalTo("/problems/shipped-by-marketplace"));
  }

  @Test
  void where_the_carrier_does_not_go_there_is_no_offer() {
    var order = order();
    at(order, "/shippingAddress").put("countryCode", "SE");
    place(order).statusCode(201);
    offers().statusCode(200).body("items", empty());
  }

  @Test
  void another_retailer_neither_sees_nor_uses_nor_buys() {
    place(order()).statusCode(201);
    String id = buy("k-1", offer("PARCEL")).extract().path("shippingLabelId");
    String other = Tokens.seller("1002");
    get("/shipping-labels/" + id, other).statusCode(404);
    get("/orders/" + number + "/shipping-labels", other).statusCode(404);
    given()
        .auth()
        .oauth2(other)
        .accept("application/pdf")
        .get("/shipping-labels/" + id)
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(other)
        .contentType("application/json")
        .body("{\"orderNumber\":\"" + number + "\"}")
        .post("/shipping-labels/offers")
        .then()
        .statusCode(404);
  }

  @Test
  void a_purchase_that_was_interrupted_is_finished_by_itself() throws SQLException {
    place(order()).statusCode(201);
    UUID id = UUID.randomUUID();
    sql(
        """
        insert into shipping_label (id, retailer_id, order_number, reference, offer_id, status, ordered_at, asked_at, version)
        values ('%s', '%s', '%s', 'client/k', '%s', 'ORDERED', now() - interval '1 minute', now() - interval '1 minute', 0)
        """
            .formatted(id, retailer, number, offer("PARCEL")));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> get("/shipping-labels/" + id, seller()).body("status", equalTo("BOUGHT")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"shippingLabelId\":\"x\"}",
        "{\"shippingLabelId\":null}",
        "{\"shippingLabelId\":\"0193a1f5-0001-7000-8000-00000000e001\",\"shipmentType\":\"PARCEL\"}",
        "{\"shippingLabelId\":\"0193a1f5-0001-7000-8000-00000000e001\",\"transport\":{\"transporterCode\":\"TNT\"}}"
      })
  void a_shipment_says_its_transport_or_its_label_and_not_both(String body) {
    place(order()).statusCode(201);
    ship(body).statusCode(400).contentType("application/problem+json");
  }

  @Test
  void an_unknown_label_is_not_found() {
    place(order()).statusCode(201);
    ship(with("0193a1f5-0001-7000-8000-00000000e001"))
        .statusCode(404)
        .body("type", equalTo("/problems/label-not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{}",
        "{\"orderNumber\":\"A\"}",
        "{\"orderNumber\":\"A\",\"shippingLabelOfferId\":\"\"}",
        "{\"orderNumber\":\"A\",\"shippingLabelOfferId\":\"a\\u0000\"}",
        "{\"orderNumber\":7,\"shippingLabelOfferId\":\"a\"}",
        "{\"orderNumber\":\"A\",\"shippingLabelOfferId\":\"a\",\"price\":1}"
      })
  void what_cannot_be_a_purchase_is_a_bad_request(String body) {
    given()
        .auth()
        .oauth2(seller())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post("/shipping-labels")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '*', false)");
      sql.execute(statement);
    }
  }

  private static String with(String label) {
    return "{\"shippingLabelId\":\"" + label + "\"}";
  }

  private ValidatableResponse offers() {
    return given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body("{\"orderNumber\":\"" + number + "\"}")
        .post("/shipping-labels/offers")
        .then();
  }

  private String offer(String type) {
    return offers()
        .statusCode(200)
        .extract()
        .path("items.find { it.labelType == '" + type + "' }.shippingLabelOfferId");
  }

  private String body(String offer) {
    return "{\"orderNumber\":\"%s\",\"shippingLabelOfferId\":\"%s\"}".formatted(number, offer);
  }

  private ValidatableResponse buy(String key, String offer) {
    return given()
        .auth()
        .oauth2(seller())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body(offer))
        .post("/shipping-labels")
        .then();
  }
}
