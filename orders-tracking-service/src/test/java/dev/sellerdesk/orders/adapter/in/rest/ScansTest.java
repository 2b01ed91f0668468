package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What carriers say about parcels, and what follows from it. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class ScansTest extends ShippingRest {

  /** Of this test alone, in no published form. */
  private final String parcel = "S" + number.toUpperCase(java.util.Locale.ROOT);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Test
  void the_status_of_a_shipment_follows_from_what_its_carrier_says() {
    String id = shipped(parcel());
    get("/shipments/" + id, seller())
        .body("tracking.status", equalTo("NOT_SCANNED"))
        .body("tracking.events", hasSize(0));

    tell(scan("OUT_FOR_DELIVERY", 20), scan("AT_TRANSPORTER", 60))
        .statusCode(202)
        .body("received", equalTo(2))
        .body("recorded", equalTo(2))
        .body("knownAlready", equalTo(0))
        .body("unknownNumbers", hasSize(0));
    until(id, "OUT_FOR_DELIVERY");
    tell(failed(10)).statusCode(202);
    until(id, "DELIVERY_FAILED")
        .body("tracking.reason", equalTo("NOT_AT_HOME"))
        .body("tracking.firstDeliveryAttempt", equalTo(minutesAgo(10)))
        .body("tracking.deliveredAt", nullValue());
    tell(scan("DELIVERED_AT_NEIGHBOURS", 5)).statusCode(202);

    until(id, "DELIVERED")
        .body("tracking.reason", nullValue())
        .body("tracking.firstDeliveryAttempt", equalTo(minutesAgo(10)))
        .body("tracking.deliveredAt", equalTo(minutesAgo(5)))
        .body("tracking.events", hasSize(4))
        .body("tracking.events[0].eventCode", equalTo("DELIVERED_AT_NEIGHBOURS"))
        .body("tracking.events[3].eventCode", equalTo("AT_TRANSPORTER"));
    get("/orders/" + number, seller()).body("status", equalTo("DELIVERED"));
    assertThat(types())
        .containsSubsequence(
            "order-shipped", "shipment-progressed", "shipment-progressed", "shipment-delivered");
    assertThat(Collections.frequency(types(), "shipment-delivered")).isEqualTo(1);
  }

  @Test
  void late_and_double_scans_do_no_harm() {
    String id = shipped(parcel());
    tell(scan("DELIVERED_AT_CUSTOMER", 5), scan("DELIVERED_AT_CUSTOMER", 5))
        .statusCode(202)
        .body("recorded", equalTo(1))
        .body("knownAlready", equalTo(1));
    until(id, "DELIVERED");
    tell(scan("IN_TRANSIT", 50), scan("PRE_ANNOUNCED", 1), scan("DELIVERED_AT_CUSTOMER", 5))
        .body("recorded", equalTo(2))
        .body("knownAlready", equalTo(1));
    followed(id, 3).body("tracking.status", equalTo("DELIVERED"));
    assertThat(types()).filteredOn("shipment-progressed"::equals).hasSize(1);
    assertThat(types()).filteredOn("shipment-delivered"::equals).hasSize(1);
    get("/orders/" + number, seller())
        .body("status", equalTo("DELIVERED"))
        .body("items[0].quantityDelivered", equalTo(2));
  }

  @Test
  void a_scan_of_a_number_that_is_sealed_afterwards_is_not_lost() {
    tell(scan("AT_TRANSPORTER", 60)).statusCode(202).body("unknownNumbers", hasSize(1));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            rows("select id::text from scan_to_follow where track_and_trace = '" + parcel + "'")
                .isEmpty());
    until(shipped(parcel()), "IN_TRANSIT");
  }

  @Test
  void a_scan_of_a_letters_missing_number_counts_once_it_is_filled_in() {
    String id = shipped(LETTER.replace("TNT_BRIEF", "OTHER"));
    tell(scan("DELIVERED_AT_CUSTOMER", 5)).statusCode(202);
    fill(id, parcel).statusCode(200);
    until(id, "DELIVERED");
  }

  @Test
  void a_scan_long_before_the_shipment_was_of_somebody_elses_parcel() {
    String id = shipped(parcel());
    tell(scan("DELIVERED_AT_CUSTOMER", 60 * 24 * 40), scan("IN_TRANSIT", 5)).statusCode(202);
    until(id, "IN_TRANSIT")
        .body("tracking.deliveredAt", nullValue())
        .body("tracking.events", hasSize(1));
  }

  @Test
  void fifty_batches_at_once_in_any_order_end_in_the_same_history() throws Exception {
    String id = shipped(parcel());
    List<String> all = new ArrayList<>();
    for (int minutes = 20; minutes > 5; minutes--) {
      all.add(scan("IN_TRANSIT", minutes));
    }
    all.add(scan("DELIVERED_AT_CUSTOMER", 5));
    CountDownLatch start = new CountDownLatch(1);
    int recorded = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> told = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        List<String> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(i));
        told.add(
            threads.submit(() -> {
              start.await();
              return tell(mixed.toArray(String[]::new))
                  .statusCode(202)
                  .extract()
                  .<Integer>path("recorded");
            }));
      }
      start.countDown();
      for (Future<Integer> one : told) {
        recorded += one.get();
      }
    }
    assertThat(recorded).isEqualTo(all.size());
    followed(id, all.size()).body("tracking.status", equalTo("DELIVERED"));
    assertThat(types()).filteredOn("shipment-delivered"::equals).hasSize(1);
  }

  @Test
  void of_two_shipments_of_an_order_only_the_one_that_arrived_is_delivered() {
    String item = place(order()).extract().path("items[0].orderItemId");
    String[] ids = new String[2];
    for (int i = 0; i < 2; i++) {
      ids[i] =
          ship("""
          {"items":[{"orderItemId":"%s","quantity":1}],"shipmentType":"PARCEL",
           "transport":{"transporterCode":"OTHER","trackAndTrace":"%s-%d"}}
          """
                  .formatted(item, parcel, i))
              .statusCode(201)
              .extract()
              .path("shipmentId");
    }
    tell(scan("DELIVERED_AT_CUSTOMER", 5).replace(parcel, parcel + "-1")).statusCode(202);
    until(ids[1], "DELIVERED");
    get("/shipments/" + ids[0], seller()).body("tracking.status", equalTo("NOT_SCANNED"));
    get("/orders/" + number, seller())
        .body("status", equalTo("SHIPPED"))
        .body("items[0].quantityDelivered", equalTo(1));
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"trackAndTrace\":\"A_B\"|400|events[0].trackAndTrace",
        "\"trackAndTrace\":\"-ABCD\"|400|events[0].trackAndTrace",
        "\"trackAndTrace\":\"A\\u0000BC\"|400|trackAndTrace",
        "\"trackAndTrace\":null|400|trackAndTrace",
        "\"eventCode\":\"LOST_AT_SEA\"|400|eventCode",
        "\"eventCode\":null|400|eventCode",
        "\"eventDateTime\":\"2199-01-01T00:00:00Z\"|400|eventDateTime",
        "\"eventDateTime\":\"2098-01-01T00:00:00Z\"|400|future",
        "\"eventDateTime\":1|400|eventDateTime",
        "\"eventDateTime\":\"yesterday\"|400|eventDateTime",
        "\"reason\":\"NOT_AT_HOME\"|400|events[0].reason",
        "\"place\":\"\"|400|place",
        "\"expectedDeliveryDate\":\"1999-01-01\"|400|expectedDeliveryDate",
        "\"more\":1|400|more"
      })
  void a_scan_that_cannot_be_right_is_refused_and_none_of_its_batch_is_kept(
      String change, int status, String says) {
    String good = scan("IN_TRANSIT", 5);
    String field = change.substring(0, change.indexOf(':'));
    String bad =
        good.contains(field + ":")
            ? good.replaceFirst(
                field + ":\"[^\"]*\"", java.util.regex.Matcher.quoteReplacement(change))
            : good.replace("}", "," + change + "}");
    tell(bad, good)
        .statusCode(status)
        .contentType("application/problem+json")
        .body(containsString(says));
    tell(good).statusCode(202).body("recorded", equalTo(1));
  }

  @Test
  void who_may_tell_and_how_much() {
    String one = scan("IN_TRANSIT", 5);
    tellAs(seller(), "OTHER", one).statusCode(403);
    tellAs(Tokens.webshop(), "OTHER", one).statusCode(403);
    tellAs(Tokens.carrier(), "PIGEON", one)
        .statusCode(404)
        .body("type", equalTo("/problems/transporter-not-found"));
    tellAs(Tokens.carrier(), "OTHER").statusCode(400);
    String[] many = Collections.nCopies(1_001, one).toArray(String[]::new);
    tell(many).statusCode(400).contentType("application/problem+json");
    many[1_000] = many[0];
    tell(java.util.Arrays.copyOf(many, 1_000))
        .statusCode(202)
        .body("recorded", equalTo(1))
        .body("knownAlready", equalTo(999));
  }

  @Test
  void a_retailer_sees_scans_of_its_own_parcels_only_also_with_raw_sql() {
    shipped(parcel());
    tell(scan("IN_TRANSIT", 5)).statusCode(202);
    String own = "carrier_scan where track_and_trace = '" + parcel + "'";
    assertThat(RetailerRows.visible(own, retailer)).isEqualTo(1);
    assertThat(RetailerRows.visible(own, "somebody-else")).isZero();
    assertThat(RetailerRows.visible(own, "")).isZero();
  }

  @Test
  void the_services_own_database_role_cannot_change_what_a_carrier_said() {
    tell(scan("IN_TRANSIT", 5)).statusCode(202);
    for (String statement :
        List.of("update carrier_scan set code = 'EXCEPTION'", "delete from carrier_scan")) {
      assertThatThrownBy(() -> run(statement + " where track_and_trace = '" + parcel + "'"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private String parcel() {
    return PARCEL.replace("TNT", "OTHER").replace("3s abcd 1234567", parcel);
  }

  private String scan(String code, int minutesAgo) {
    return "{\"trackAndTrace\":\"%s\",\"eventCode\":\"%s\",\"eventDateTime\":\"%s\"}"
        .formatted(parcel, code, minutesAgo(minutesAgo));
  }

  private String failed(int minutesAgo) {
    return scan("DELIVERY_FAILED", minutesAgo).replace("}", ",\"reason\":\"NOT_AT_HOME\"}");
  }

  private String minutesAgo(int minutes) {
    return now.minus(minutes, ChronoUnit.MINUTES).toString();
  }

  private ValidatableResponse tell(String... scans) {
    return tellAs(Tokens.carrier(), "OTHER", scans);
  }

  private static ValidatableResponse tellAs(String token, String transporter, String... scans) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"events\":[" + String.join(",", scans) + "]}")
        .post("/transporters/" + transporter + "/events")
        .then();
  }

  private ValidatableResponse until(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> get("/shipments/" + id, seller()).body("tracking.status", equalTo(status)));
    return get("/shipments/" + id, seller());
  }

  /** Once so many scans are known and none is left to be followed. */
  private ValidatableResponse followed(String id, int scans) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    rows(
                        "select id::text from scan_to_follow where track_and_trace = '"
                            + parcel
                            + "'"))
                .isEmpty());
    return get("/shipments/" + id, seller()).body("tracking.events", hasSize(scans));
  }

  /** What was announced of the order, in its order. */
  private List<String> types() {
    return eventsAfterAMoment().stream().map(Received::type).map(ScansTest::simple).toList();
  }

  private static String simple(String type) {
    return type.replace("dev.sellerdesk.", "").replace(".v1", "");
  }

  private static void run(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    }
  }
}
