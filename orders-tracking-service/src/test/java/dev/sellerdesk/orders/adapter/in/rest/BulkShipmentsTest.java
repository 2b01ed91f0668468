package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many shipments at once, told as a list. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class BulkShipmentsTest extends BulkRest {

  @Test
  void each_line_has_its_result_and_a_bad_one_hinders_no_other() {
    List<String> orders = orders(3);
    String lines =
        String.join(
            ",",
            line(orders.get(0), PARCEL),
            line("UNKNOWN1", PARCEL),
            line(
                orders.get(1),
                "{\"shipmentType\":\"PARCEL\",\"transport\":{\"transporterCode\":\"TNT\"}}"),
            line(orders.get(0), LETTER),
            line(
                orders.get(1),
                "{\"shipmentType\":\"LETTER\",\"transport\":{\"transporterCode\":\"NOBODY\"}}"),
            line(orders.get(2), LETTER));
    bulk("{\"lines\":[" + lines + "]}", UUID.randomUUID().toString())
        .statusCode(200)
        .body("shipped", equalTo(2))
        .body("refused", equalTo(4))
        .body("items.line", contains(1, 2, 3, 4, 5, 6))
        .body("items.status", contains(201, 404, 422, 409, 400, 201))
        .body("items[0].shipmentId", notNullValue())
        .body("items[1].refusal.type", equalTo("/problems/order-not-found"))
        .body("items[2].refusal.ruleId", equalTo("T-02"))
        .body("items[3].refusal.type", equalTo("/problems/nothing-open"))
        .body("items[4].refusal.field", equalTo("transporterCode"))
        .body("items[5].refusal", nullValue());
    get("/orders/" + orders.get(0), seller()).body("status", equalTo("SHIPPED"));
    get("/orders/" + orders.get(1), seller()).body("status", equalTo("PLACED"));
    get("/orders/" + orders.get(2), seller()).body("status", equalTo("SHIPPED"));
  }

  @Test
  void the_same_key_gives_the_same_results_and_ships_nothing_more() {
    List<String> orders = orders(2);
    String body =
        "{\"lines\":[" + line(orders.get(0), LETTER) + "," + line("UNKNOWN1", LETTER) + "]}";
    String key = UUID.randomUUID().toString();
    String first = bulk(body, key).statusCode(200).extract().asString();
    String second =
        bulk(body, key)
            .statusCode(200)
            .header("Idempotency-Replayed", equalTo("true"))
            .extract()
            .asString();
    assertThat(second).isEqualTo(first);
    get("/orders/" + orders.get(0) + "/shipments", seller()).body("items.size()", equalTo(1));
    bulk("{\"lines\":[" + line(orders.get(1), LETTER) + "]}", key).statusCode(422);
    get("/orders/" + orders.get(1), seller()).body("status", equalTo("PLACED"));
  }

  @Test
  void what_cannot_be_shipped_in_one_line_hinders_no_other() {
    String order = orders(1).getFirst();
    String label = "\"shippingLabelId\":\"0193a1f5-0001-7000-8000-00000000e001\"";
    String lines =
        String.join(
            ",",
            line("UNKNOWN1", "{}"),
            "{\"orderNumber\":\"UNKNOWN1\"}",
            line("UNKNOWN1", "{\"shipmentType\":\"LETTER\",\"items\":[]}"),
            line("UNKNOWN1", "{\"shipmentType\":\"LETTER\"," + label + "}"),
            line("x".repeat(51), LETTER),
            line(order, LETTER));
    bulk("{\"lines\":[" + lines + "]}", UUID.randomUUID().toString())
        .statusCode(200)
        .body("shipped", equalTo(1))
        .body("items.status", contains(400, 400, 400, 400, 400, 201))
        .body(
            "items.refusal.field",
            contains(
                "shipment.shipmentType",
                "shipment",
                "shipment.items",
                "shipment.shipmentType",
                "orderNumber"))
        .body("items[5].refusal", nullValue());
    get("/orders/" + order, seller()).body("status", equalTo("SHIPPED"));
  }

  @Test
  void a_service_that_stopped_in_the_middle_goes_on_under_the_same_key_and_ships_nothing_twice()
      throws SQLException {
    List<String> orders = orders(2);
    String part =
        "{\"shipmentType\":\"LETTER\",\"transport\":{\"transporterCode\":\"TNT_BRIEF\"},"
            + "\"items\":[{\"orderItemId\":\"%s\",\"quantity\":1}]}";
    String body =
        "{\"lines\":["
            + line(orders.get(0), part.formatted(item(orders.get(0))))
            + ","
            + line("UNKNOWN1", LETTER)
            + ","
            + line(orders.get(1), part.formatted(item(orders.get(1))))
            + "]}";
    String key = UUID.randomUUID().toString();
    String first = bulk(body, key).statusCode(200).extract().asString();
    // As if the service had stopped after the third line, before it could keep the answer.
    execute("delete from idempotency_key where key = '" + key + "' and operation not like '%/%'");
    String second = bulk(body, key).statusCode(200).extract().asString();
    assertThat(second).isEqualTo(first);
    for (String order : orders) {
      get("/orders/" + order, seller()).body("items[0].quantityShipped", equalTo(1));
      get("/orders/" + order + "/shipments", seller()).body("items.size()", equalTo(1));
    }
  }

  @Test
  void requests_under_one_key_at_the_same_time_ship_once() throws Exception {
    String order = orders(1).getFirst();
    String part =
        "{\"shipmentType\":\"LETTER\",\"transport\":{\"transporterCode\":\"TNT_BRIEF\"},"
            + "\"items\":[{\"orderItemId\":\"%s\",\"quantity\":1}]}";
    List<String> lines = new ArrayList<>();
    lines.add(line(order, part.formatted(item(order))));
    for (int i = 0; i < 50; i++) {
      lines.add(line("UNKNOWN" + i, LETTER));
    }
    String body = "{\"lines\":[" + String.join(",", lines) + "]}";
    String key = UUID.randomUUID().toString();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(pool.submit(() -> bulk(body, key).extract().statusCode()));
      }
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isIn(200, 409);
      }
    }
    bulk(body, key).statusCode(200).body("shipped", equalTo(1));
    get("/orders/" + order, seller()).body("items[0].quantityShipped", equalTo(1));
  }

  @Test
  void more_than_a_thousand_lines_are_too_many_and_none_is_shipped() {
    String order = orders(1).getFirst();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_001; i++) {
      lines.add(line(order, LETTER));
    }
    bulk("{\"lines\":[" + String.join(",", lines) + "]}", UUID.randomUUID().toString())
        .statusCode(400)
        .body("violations[0].field", equalTo("lines"));
    get("/orders/" + order, seller()).body("status", equalTo("PLACED"));
  }

  @Test
  void another_retailer_ships_nothing() {
    String order = orders(1).getFirst();
    given()
        .auth()
        .oauth2(Tokens.seller("1002"))
        .contentType("application/json")
        .body("{\"lines\":[" + line(order, LETTER) + "]}")
        .post("/shipments/bulk")
        .then()
        .statusCode(200)
        .body("items.status", everyItem(equalTo(404)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"lines\":[]}",
        "{\"lines\":[null]}",
        "{\"lines\":[{\"orderNumber\":\"A\",\"shipment\":{\"shipmentType\":\"LETTER\"},\"x\":1}]}"
      })
  void what_cannot_be_a_list_of_shipments_is_a_bad_request(String body) {
    bulk(body, UUID.randomUUID().toString())
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static String line(String order, String shipment) {
    return "{\"orderNumber\":\"" + order + "\",\"shipment\":" + shipment + "}";
  }

  private ValidatableResponse bulk(String body, String key) {
    return given()
        .auth()
        .oauth2(seller())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/shipments/bulk")
        .then();
  }
}
