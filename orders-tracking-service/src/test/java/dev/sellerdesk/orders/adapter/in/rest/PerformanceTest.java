package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.NpsCalculated;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a retailer's service is measured. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class PerformanceTest extends ShippingRest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final LocalDate today = LocalDate.now(ZONE);
  private final LocalDate yesterday = today.minusDays(1);
  private int orders;

  @Test
  void t_14_order_traceability_counts_parcels_with_a_number() {
    shipAnother(today, "PARCEL", true);
    shipAnother(today, "PARCEL", true);
    shipAnother(today, "LETTER", false);
    shipAnother(today, "APPOINTMENT", false);
    figure("TRACK_AND_TRACE", today)
        .body("numerator", equalTo(2))
        .body("denominator", equalTo(2))
        .body("value", equalTo(100.0f))
        .body("verdict", equalTo("TOO_FEW"))
        .body("norm.minimumCount", equalTo(10));
    behind("TRACK_AND_TRACE", today, "").body("items", hasSize(2));
  }

  @Test
  void t_15_items_on_time_counts_units_by_the_first_attempt_on_the_promised_day() {
    String onTime = shipAnother(yesterday, "PARCEL", true);
    String lastMinute = shipAnother(yesterday, "PARCEL", true);
    String late = shipAnother(yesterday, "PARCEL", true);
    String underway = shipAnother(yesterday, "PARCEL", true);
    String announced = shipAnother(yesterday, "PARCEL", true);
    String silent = shipAnother(yesterday, "PARCEL", true);
    String letter = shipAnother(yesterday, "LETTER", false);
    scan(onTime, "DELIVERY_FAILED", yesterday.atTime(9, 0).atZone(ZONE).toInstant());
    scan(onTime, "DELIVERED_AT_CUSTOMER", today.atStartOfDay(ZONE).toInstant());
    scan(lastMinute, "AT_PICK_UP_POINT", today.atStartOfDay(ZONE).toInstant().minusMillis(1));
    scan(late, "DELIVERED_AT_CUSTOMER", today.atStartOfDay(ZONE).toInstant());
    scan(underway, "IN_TRANSIT", yesterday.atTime(9, 0).atZone(ZONE).toInstant());
    scan(announced, "PRE_ANNOUNCED", yesterday.atTime(9, 0).atZone(ZONE).toInstant());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            figure("FULFILMENT", yesterday)
                // two units each
                .body("numerator", equalTo(4))
                .body("denominator", equalTo(8))
                .body("unmeasured", equalTo(6))
                .body("pending", equalTo(0))
                .body("value", equalTo(50.0f)));
    behind("FULFILMENT", yesterday, "&outcome=MET")
        .body("items.shipmentId", contains(onTime, lastMinute))
        .body("items.counts", everyItem(equalTo(2)))
        .body("items.promisedDate", everyItem(equalTo(yesterday.toString())));
    behind("FULFILMENT", yesterday, "&outcome=FAILED")
        .body("items.shipmentId", contains(late, underway));
    behind("FULFILMENT", yesterday, "&outcome=UNMEASURED")
        .body("items.shipmentId", contains(announced, silent, letter));
  }

  @Test
  void before_its_day_has_ended_nothing_is_late() {
    shipAnother(today, "PARCEL", true);
    figure("FULFILMENT", today)
        .body("denominator", equalTo(0))
        .body("value", nullValue())
        .body("pending", equalTo(2));
  }

  @Test
  void d10_how_many_more_may_go_wrong_can_be_seen_and_tried() {
    for (int i = 0; i < 3; i++) {
      shipAnother(today, "PARCEL", true);
    }
    given()
        .auth()
        .oauth2(seller())
        .get("/performance/TRACK_AND_TRACE/what-if?met=97&failed=5")
        .then()
        .statusCode(200)
        .body("numerator", equalTo(100))
        .body("denominator", equalTo(105))
        .body("value", equalTo(95.2f))
        .body("verdict", equalTo("MET"))
        .body("breachBudget", equalTo(0));
    given()
        .auth()
        .oauth2(seller())
        .get("/performance/TRACK_AND_TRACE/what-if?met=97&failed=6")
        .then()
        .body("verdict", equalTo("NOT_MET"));
    figure("TRACK_AND_TRACE", today).body("numerator", equalTo(3));
  }

  @Test
  void t_16_all_standards_of_a_week_are_seen_also_those_that_nobody_measures() {
    performance("")
        .body("week", equalTo(PerformanceWeek.of(today).toString()))
        .body("running", equalTo(true))
        .body(
            "standards.standard", contains("TRACK_AND_TRACE", "FULFILMENT", "CANCELLATIONS", "NPS"))
        .body("standards.norm.condition", contains("AT_LEAST", "AT_LEAST", "AT_MOST", "AT_LEAST"))
        .body("notMeasured", containsInAnyOrder("RESPONSE_TIME", "PHONE_AVAILABILITY"));
    PerformanceWeek oldest = PerformanceWeek.of(today).minusWeeks(29);
    performance("?week=" + oldest)
        .body("running", equalTo(false))
        .body("from", equalTo(oldest.monday().toString()));
    given()
        .auth()
        .oauth2(seller())
        .get("/performance/FULFILMENT")
        .then()
        .statusCode(200)
        .body("weeks", hasSize(30))
        .body("weeks[0].week", equalTo(oldest.toString()))
        .body("weeks[29].week", equalTo(PerformanceWeek.of(today).toString()));
  }

  @Test
  void t_16_cancellations_count_what_the_seller_cancelled_of_what_was_ordered_in_the_week() {
    Instant monday = PerformanceWeek.of(today).start(ZONE);
    String whole = orderedAt(monday, "FBR");
    String part = orderedAt(Instant.now(), "FBR");
    orderedAt(Instant.now(), "FBR");
    String byCustomer = orderedAt(Instant.now(), "FBR");
    String byWebshop = orderedAt(Instant.now(), "FBR");
    orderedAt(Instant.now(), "FBB");
    String before = orderedAt(monday.minusMillis(1), "FBR");
    String first = cancel(whole, "{\"reason\":\"OUT_OF_STOCK\"}", seller());
    String item = get("/orders/" + part, seller()).extract().path("items[0].orderItemId");
    String second =
        cancel(
            part,
            "{\"reason\":\"OTHER\",\"items\":[{\"orderItemId\":\"%s\",\"quantity\":1}]}"
                .formatted(item),
            seller());
    cancel(byCustomer, "{\"reason\":\"REQUESTED_BY_CUSTOMER\"}", seller());
    cancel(byWebshop, "{\"reason\":\"OTHER\"}", Tokens.webshop());
    String earlier = cancel(before, "{\"reason\":\"OTHER\"}", seller());

    figure("CANCELLATIONS", today)
        .body("numerator", equalTo(3))
        .body("denominator", equalTo(10))
        .body("value", equalTo(30.0f))
        .body("verdict", equalTo("NOT_MET"))
        .body("breachBudget", equalTo(0));
    get("/performance/CANCELLATIONS/what-if?met=140&failed=0", seller())
        .body("numerator", equalTo(3))
        .body("denominator", equalTo(150))
        .body("verdict", equalTo("MET"));
    get("/performance/CANCELLATIONS/what-if?met=139&failed=0", seller())
        .body("verdict", equalTo("NOT_MET"));
    get("/performance/CANCELLATIONS/what-if?met=140&failed=1", seller())
        .body("numerator", equalTo(4))
        .body("verdict", equalTo("NOT_MET"));
    get("/performance/CANCELLATIONS/cancellations", seller())
        .body("items.cancellationId", contains(first, second))
        .body("items.counts", contains(2, 1))
        .body("items.reason", contains("OUT_OF_STOCK", "OTHER"));
    String cursor =
        get("/performance/CANCELLATIONS/cancellations?limit=1", seller())
            .body("items.cancellationId", contains(first))
            .extract()
            .path("nextCursor");
    get("/performance/CANCELLATIONS/cancellations?limit=1&cursor=" + cursor, seller())
        .body("items.cancellationId", contains(second))
        .body("nextCursor", nullValue());
    String last = PerformanceWeek.of(today).minusWeeks(1).toString();
    get("/performance/CANCELLATIONS/cancellations?week=" + last, seller())
        .body("items.cancellationId", contains(earlier));
    get("/performance/CANCELLATIONS/cancellations", Tokens.seller("X" + retailer))
        .body("items", hasSize(0));
    get("/performance/CANCELLATIONS/shipments", seller()).statusCode(400);
  }

  @Test
  void n_10_the_score_is_that_of_the_last_answer_however_often_and_in_which_order_it_is_told() {
    UUID second = UUID.randomUUID();
    TestEvents.publish(second, score(today, 7, 2, 3));
    TestEvents.publish(score(today, 6, 2, 3));
    TestEvents.publish(second, score(today, 7, 2, 3));
    TestEvents.publish(score(today.minusWeeks(1), 0, 0, 12));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> figure("NPS", today.minusWeeks(1)).body("denominator", equalTo(12)));
    figure("NPS", today.minusWeeks(1))
        .body("numerator", equalTo(-12))
        .body("value", equalTo(-100))
        .body("verdict", equalTo("NOT_MET"))
        .body("breachBudget", equalTo(0));
    figure("NPS", today)
        .body("numerator", equalTo(4))
        .body("denominator", equalTo(12))
        .body("value", equalTo(33))
        .body("verdict", equalTo("MET"))
        .body("breachBudget", equalTo(4));
    get("/performance/NPS/what-if?failed=5", seller())
        .body("numerator", equalTo(-1))
        .body("verdict", equalTo("NOT_MET"));
    get("/performance/NPS", seller()).statusCode(200).body("weeks", hasSize(30));
    get("/performance/NPS/shipments", seller()).statusCode(400);
    get("/performance/NPS", Tokens.seller("X" + retailer))
        .body("weeks.denominator", everyItem(equalTo(0)));
  }

  private NpsCalculated score(LocalDate day, long promoters, long passives, long detractors) {
    PerformanceWeek week = PerformanceWeek.of(day);
    return new NpsCalculated(
        retailer,
        week.toString(),
        week.monday(),
        week.sunday(),
        promoters + passives + detractors,
        promoters,
        passives,
        detractors,
        0,
        -100,
        100,
        false,
        Instant.now());
  }

  private String orderedAt(Instant placedAt, String fulfilment) {
    String orderNumber = number + "-" + ++orders;
    ObjectNode order = order();
    order.put("orderNumber", orderNumber).put("placedAt", placedAt.toString());
    at(order, "/items/0").put("fulfilment", fulfilment);
    place(order).statusCode(201);
    return orderNumber;
  }

  private static String cancel(String orderNumber, String body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/orders/" + orderNumber + "/cancellations")
        .then()
        .statusCode(201)
        .extract()
        .path("cancellationId");
  }

  @Test
  void the_shipments_behind_a_number_come_page_by_page() {
    List<String> shipped = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      shipped.add(shipAnother(today, "PARCEL", true));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      ValidatableResponse page = behind("TRACK_AND_TRACE", today, "&limit=2" + cursor);
      seen.addAll(page.extract().path("items.shipmentId"));
      String next = page.extract().path("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    org.assertj.core.api.Assertions.assertThat(seen).isEqualTo(shipped);
  }

  @Test
  void nobody_sees_the_figures_of_another_retailer() {
    shipAnother(today, "PARCEL", true);
    given()
        .auth()
        .oauth2(Tokens.seller("X" + retailer))
        .get("/performance")
        .then()
        .statusCode(200)
        .body("standards.denominator", everyItem(equalTo(0)));
    given()
        .auth()
        .oauth2(Tokens.seller("X" + retailer))
        .get("/performance/TRACK_AND_TRACE/shipments")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    given().auth().oauth2(Tokens.webshop()).get("/performance").then().statusCode(403);
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource({
    "/performance?week=2026-W54, 400, last 30 weeks",
    "/performance?week=2026-47, 400, last 30 weeks",
    "/performance?week=2026-W00, 400, last 30 weeks",
    "/performance?week=2091-W10, 400, last 30 weeks",
    "/performance?week=2019-W10, 400, last 30 weeks",
    "/performance?week=aaaaaaaaaaaaaaaaaaaa, 400, week",
    "/performance/PUNCTUALITY, 404, ''",
    "/performance/RESPONSE_TIME, 400, not measured",
    "/performance/FULFILMENT?weeks=31, 400, weeks",
    "/performance/FULFILMENT?weeks=0, 400, weeks",
    "/performance/FULFILMENT/what-if?met=-1, 400, met",
    "/performance/FULFILMENT/what-if?failed=9999999, 400, failed",
    "/performance/FULFILMENT/shipments?outcome=LATE, 400, outcome",
    "/performance/FULFILMENT/shipments?cursor=AAAA, 400, cursor",
    "/performance/FULFILMENT/shipments?limit=0, 400, limit"
  })
  void bad_input_is_refused_in_words(String path, int status, String says) {
    get(path, seller())
        .statusCode(status)
        .contentType("application/problem+json")
        .body(containsString(says));
  }

  /** An order of its own for each shipment. */
  private String shipAnother(LocalDate promised, String type, boolean numbered) {
    String orderNumber = number + "-" + ++orders;
    ObjectNode order = order();
    order.put("orderNumber", orderNumber);
    order.put("latestDeliveryDate", promised.toString());
    place(order).statusCode(201);
    String transport =
        numbered
            ? "{\"transporterCode\":\"OTHER\",\"trackAndTrace\":\"%s\"}".formatted(orderNumber)
            : "{\"transporterCode\":\"OTHER\"}";
    return given()
        .auth()
        .oauth2(seller())
        .contentType("application/json")
        .body("{\"shipmentType\":\"%s\",\"transport\":%s}".formatted(type, transport))
        .post("/orders/" + orderNumber + "/shipments")
        .then()
        .statusCode(201)
        .body("shipmentId", notNullValue())
        .extract()
        .path("shipmentId");
  }

  private void scan(String shipment, String code, Instant at) {
    String parcel =
        get("/shipments/" + shipment, seller()).extract().path("transport.trackAndTrace");
    given()
        .auth()
        .oauth2(Tokens.carrier())
        .contentType("application/json")
        .body(
            "{\"events\":[{\"trackAndTrace\":\"%s\",\"eventCode\":\"%s\",\"eventDateTime\":\"%s\"}]}"
                .formatted(parcel, code, at))
        .post("/transporters/OTHER/events")
        .then()
        .statusCode(202);
  }

  private ValidatableResponse figure(String standard, LocalDate inWeekOf) {
    return get(
            "/performance/" + standard + "/what-if?week=" + PerformanceWeek.of(inWeekOf), seller())
        .statusCode(200);
  }

  private ValidatableResponse behind(String standard, LocalDate inWeekOf, String more) {
    return get(
            "/performance/" + standard + "/shipments?week=" + PerformanceWeek.of(inWeekOf) + more,
            seller())
        .statusCode(200);
  }

  private ValidatableResponse performance(String query) {
    return get("/performance" + query, seller()).statusCode(200);
  }
}
