package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A track & trace number is checked, sealed once and never changed. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class SealedNumbersTest extends ShippingRest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PIGEON|3SABCD1234567|400",
        "UPS|1Z999AA10123456785|422",
        "TNT|RB123456784GB|422",
        "TNT|3S1|422",
        "OTHER|AB|422",
        "OTHER|A_B_C_D|422"
      })
  void a_number_or_carrier_that_cannot_be_is_refused(String carrier, String typed, int status) {
    place(order()).statusCode(201);
    ship(PARCEL.replace("TNT", carrier).replace("3s abcd 1234567", typed))
        .statusCode(status)
        .contentType("application/problem+json");
    get("/orders/" + number, seller()).body("status", equalTo("PLACED"));
  }

  @Test
  void a_missing_number_is_filled_once_and_never_replaced() {
    String id = shipped(LETTER);
    fill(id, "3sabcd1234567").statusCode(200).body("transport.trackAndTrace", notNullValue());
    fill(id, "3SABCD 1234567").statusCode(200);
    fill(id, "3SABCD1234568").statusCode(409).body("ruleId", equalTo("T-11"));
    fill(id, "3S1").statusCode(422).body("ruleId", equalTo("T-12"));
    assertThat(eventsAfterAMoment()).hasSize(3);
    fill(UUID.randomUUID().toString(), "3SABCD1234567").statusCode(404);
  }

  @Test
  void of_fifty_who_fill_in_different_numbers_exactly_one_wins() throws Exception {
    String id = shipped(LETTER);
    int writers = 50;
    CountDownLatch start = new CountDownLatch(1);
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> filled = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        String typed = "3SABCD%07d".formatted(i);
        filled.add(
            threads.submit(() -> {
              start.await();
              return fill(id, typed).extract().statusCode();
            }));
      }
      start.countDown();
      for (Future<Integer> one : filled) {
        answers.add(one.get());
      }
    }
    assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(writers - 1);
    assertThat(rows("select hash from sealed_number where order_number = '" + number + "'"))
        .hasSize(1);
    verify().body("intact", equalTo(true)).body("entries", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update sealed_number set track_and_trace = 'X' where order_number = '%s'",
        "delete from sealed_number where order_number = '%s'",
        "update shipment set track_and_trace = '3SOTHER' where order_number = '%s'",
        "update shipment set track_and_trace = null where order_number = '%s'"
      })
  void the_services_own_database_role_cannot_change_what_was_sealed(String statement) {
    shipped(PARCEL);
    assertThatThrownBy(() -> run(TestBackend.appRole(), statement.formatted(number)))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|is sealed).*");
    verify().body("intact", equalTo(true));
  }

  @Test
  void a_row_that_somebody_else_changed_is_named_by_its_position() throws SQLException {
    String item = place(order()).extract().path("items[0].orderItemId");
    for (int i = 0; i < 2; i++) {
      ship("""
      {"items":[{"orderItemId":"%s","quantity":1}],"shipmentType":"PARCEL",
       "transport":{"transporterCode":"TNT","trackAndTrace":"3SABCD000000%d"}}
      """
              .formatted(item, i))
          .statusCode(201);
    }
    verify().body("intact", equalTo(true)).body("entries", equalTo(2));
    run(
        TestBackend.ownerRole(),
        "update sealed_number set sealed_by = 'nobody' where position = 2 and order_number = '"
            + number
            + "'");
    verify()
        .body("intact", equalTo(false))
        .body("brokenAt", equalTo(2))
        .body("reason", notNullValue());
    get("/orders/" + number + "/tracking/verify", Tokens.partnerservice())
        .statusCode(200)
        .body("brokenAt", equalTo(2));
  }

  @Test
  void a_number_of_another_order_is_a_warning() {
    shipped(PARCEL);
    String second = number + "-2";
    place(order().put("orderNumber", second)).statusCode(201);
    check("TNT", "3SABCD1234567").body("acceptable", equalTo(true)).body("warnings", hasSize(1));
    given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body(PARCEL)
        .post("/orders/" + second + "/shipments")
        .then()
        .statusCode(201)
        .body("warnings", hasSize(1));
  }

  @Test
  void a_number_can_be_checked_before_it_is_sealed() {
    check("UPS", "1z 999 aa1 01 2345 6784")
        .body("trackAndTrace", equalTo("1Z999AA10123456784"))
        .body("acceptable", equalTo(true))
        .body("fault", nullValue());
    check("UPS", "1Z999AA10123456785").body("acceptable", equalTo(false));
    get("/transporters", seller())
        .statusCode(200)
        .body("items.code", hasItem("DHLFORYOU"))
        .body("items.find { it.code == 'UPS' }.numberFormats", contains("UPS 1Z"));
    get("/transporters", "nonsense").statusCode(401);
  }

  private ValidatableResponse check(String carrier, String typed) {
    return given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body("{\"transporterCode\":\"%s\",\"number\":\"%s\"}".formatted(carrier, typed))
        .post("/track-and-trace/checks")
        .then()
        .statusCode(200);
  }

  private static void run(String role, String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(TestBackend.jdbcUrl(), role, TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '*', false)");
      assertThat(sql.executeUpdate(statement)).isEqualTo(1);
    }
  }
}
