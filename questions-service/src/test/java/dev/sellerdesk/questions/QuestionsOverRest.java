package dev.sellerdesk.questions;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.SellerMessageSent;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;

/**
 * The service through its REST interface, on a real database and with real events. Every test has a
 * retailer of its own.
 */
abstract class QuestionsOverRest {
  static final String EAN = "8712345678906";
  static final Duration PATIENCE = Duration.ofSeconds(20);

  String retailer;
  String order;

  @BeforeEach
  void a_retailer_of_our_own() {
    int dice = ThreadLocalRandom.current().nextInt(1_000_000_000);
    retailer = "R" + dice;
    order = "O" + dice;
  }

  /** What time the service thinks it is; other tests may have moved its clock. */
  static Instant now() {
    return Instant.parse(as(Tokens.partnerservice()).get("/sandbox/clock").path("now"));
  }

  /** Lets time pass, with everything that comes due on the way. */
  static void pass(Duration time) {
    SandboxClockClient.advance(time);
  }

  static RequestSpecification partnerservice() {
    return as(Tokens.partnerservice());
  }

  /** A question that Partnerservice got from the seller and has just forwarded. */
  String forwarded() {
    String id = asked();
    escalate(id);
    partnerservice().post("/partnerservice/questions/" + id + "/forward").then().statusCode(200);
    return id;
  }

  void escalate(String id) {
    seller()
        .body(Map.of("reason", "I cannot resolve it"))
        .post("/questions/" + id + "/partnerservice")
        .then()
        .statusCode(200);
  }

  /** A question that the seller has answered. */
  String answered() {
    String id = asked();
    TestEvents.publish(sent(id, "KEEP_OPEN"));
    until(id, "awaiting", "CUSTOMER");
    return id;
  }

  /** An order that the service knows of. */
  void known(Instant placedAt) {
    TestEvents.publish(placed(retailer, order, placedAt));
    until(asked(), "customerName", "Erika Jansen");
  }

  String asked() {
    ValidatableResponse answer =
        webshop().body(request()).post("/questions").then().statusCode(201);
    return answer.extract().path("id");
  }

  Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    request.put("retailerId", retailer);
    request.put("orderNumber", order);
    request.put("itemEan", EAN);
    request.put("subject", "WHERE_IS_MY_ORDER");
    request.put("channel", "EMAIL");
    request.put("language", "fr");
    request.put("message", "Où est ma commande ?");
    return request;
  }

  RequestSpecification webshop() {
    return as(Tokens.webshop());
  }

  RequestSpecification seller() {
    return as(Tokens.seller(retailer));
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  Response get(String id) {
    return seller().get("/questions/" + id);
  }

  JsonPath until(String id, String field, Object value) {
    return untilResponse(id, field, value).jsonPath();
  }

  Response untilResponse(String id, String field, Object value) {
    return await()
        .atMost(PATIENCE)
        .until(() -> get(id), answer -> value.equals(answer.path(field)));
  }

  static long version(Response question) {
    return Long.parseLong(question.header("ETag").substring(1).split("-")[0]);
  }

  static List<Received> announced(String id, int atLeast) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> TestEvents.read("sellerdesk.questions", id), events -> events.size() >= atLeast);
  }

  SellerMessageSent sent(String id, String afterSend) {
    return new SellerMessageSent(
        UUID.randomUUID(),
        UUID.fromString(id),
        retailer,
        "EMAIL",
        "CUSTOMER",
        afterSend,
        "seller-" + retailer,
        now());
  }

  CustomerMessageReceived received(String id) {
    return new CustomerMessageReceived(
        UUID.randomUUID(), UUID.fromString(id), retailer, "EMAIL", "fr", now());
  }

  static OrderPlaced placed(String retailer, String order) {
    return placed(retailer, order, now().minusSeconds(3_600));
  }

  static OrderPlaced placed(String retailer, String order, Instant placedAt) {
    return new OrderPlaced(
        order,
        retailer,
        placedAt,
        "c-81",
        "Erika",
        "Jansen",
        "erika@customer.example",
        null,
        "nl",
        "NL",
        null,
        595,
        "EUR",
        List.of(new OrderPlaced.Item("1", EAN, "Lawnmower X", 2, 9_995, "FBR")));
  }
}
