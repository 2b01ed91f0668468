package dev.sellerdesk.nps;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Drives the running service as its callers do: events by Kafka, everything else by HTTP. */
final class NpsDriver {

  static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  static final String FORM = "application/x-www-form-urlencoded";

  static QuestionClosed close(String retailerId, String language) {
    QuestionClosed closed = closedBy("SELLER", retailerId, language, "c-" + UUID.randomUUID());
    TestEvents.publish(closed);
    return closed;
  }

  static QuestionClosed closedBy(
      String who, String retailerId, String language, String customerRef) {
    return new QuestionClosed(
        UUID.randomUUID(),
        retailerId,
        "Q-2026-" + UUID.randomUUID().toString().substring(0, 6),
        "A2K8290LP8",
        customerRef,
        "WHERE_IS_MY_ORDER",
        language,
        "EMAIL",
        who,
        true,
        now());
  }

  /** The time of the service, which earlier tests have moved. */
  static Instant now() {
    String now =
        given()
            .auth()
            .oauth2(Tokens.partnerservice())
            .get("/sandbox/clock")
            .then()
            .extract()
            .path("now");
    return Instant.parse(now).truncatedTo(ChronoUnit.MICROS);
  }

  /** Each test has its own, so that what others count does not matter. */
  static String newRetailer() {
    return "r-" + UUID.randomUUID();
  }

  static JsonPath decision(QuestionClosed closed) {
    return new JsonPath(
            await()
                .atMost(Duration.ofSeconds(20))
                .until(
                    () ->
                        given()
                            .auth()
                            .oauth2(Tokens.seller(closed.retailerId()))
                            .get("/survey-decisions?questionId=" + closed.questionId())
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString(),
                    text -> !new JsonPath(text).getList("items").isEmpty()))
        .setRootPath("items[0]");
  }

  static List<Object> decisions(String retailerId, UUID questionId) {
    return seller(retailerId)
        .get("/survey-decisions?questionId=" + questionId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** Waits for the decision, lets a day pass, and answers the invitation. */
  static JsonPath invitation(QuestionClosed closed) {
    decision(closed);
    SandboxClockClient.advance(Duration.ofHours(24).plusSeconds(10));
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> invitations(closed), list -> !list.isEmpty())
        .getFirst();
  }

  static String token(QuestionClosed closed) {
    return invitation(closed).getString("token");
  }

  static List<QuestionClosed> closeAll(String retailerId, String language, int number) {
    return IntStream.range(0, number).mapToObj(_ -> close(retailerId, language)).toList();
  }

  /** Lets a day pass for all of them at once. */
  static List<String> tokens(List<QuestionClosed> closed) {
    closed.forEach(NpsDriver::decision);
    SandboxClockClient.advance(Duration.ofHours(24).plusSeconds(10));
    return closed.stream()
        .map(one ->
            await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> invitations(one), list -> !list.isEmpty())
                .getFirst()
                .getString("token"))
        .toList();
  }

  static void answer(String retailerId, int... scores) {
    List<String> tokens = tokens(closeAll(retailerId, "nl", scores.length));
    for (int i = 0; i < scores.length; i++) {
      json(tokens.get(i), scores[i]).then().statusCode(201);
    }
  }

  /** The settings are the marketplace's, so who changes them puts them back. */
  static void withSettings(String change, Runnable action) {
    String before =
        partnerservice().get("/settings/survey").then().statusCode(200).extract().asString();
    putSettings(change);
    try {
      action.run();
    } finally {
      putSettings(before);
    }
  }

  static void putSettings(String settings) {
    partnerservice()
        .contentType("application/json")
        .body(settings)
        .put("/settings/survey")
        .then()
        .statusCode(200);
  }

  static RequestSpecification partnerservice() {
    return given().auth().oauth2(Tokens.partnerservice());
  }

  static List<JsonPath> invitations(QuestionClosed closed) {
    return events(EventType.SURVEY_INVITATION_REQUESTED, closed);
  }

  static List<JsonPath> answered(QuestionClosed closed) {
    return events(EventType.SURVEY_ANSWERED, closed);
  }

  static List<JsonPath> events(EventType type, QuestionClosed closed) {
    return TestEvents.read(EventType.Topics.SURVEYS, closed.questionId().toString()).stream()
        .filter(event -> event.type().equals(type.wireName()))
        .map(Received::json)
        .map(JsonPath::new)
        .toList();
  }

  static RequestSpecification browser() {
    return given().accept(HTML);
  }

  static RequestSpecification seller(String retailerId) {
    return given().auth().oauth2(Tokens.seller(retailerId));
  }

  static io.restassured.response.Response satisfaction(String retailerId) {
    return seller(retailerId).get("/satisfaction");
  }

  static JsonPath page(String retailerId, String cursor) {
    return seller(retailerId)
        .get("/satisfaction/responses?limit=2&cursor=" + cursor)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static io.restassured.response.Response form(String token, Map<String, String> fields) {
    return browser()
        .contentType(FORM + "; charset=UTF-8")
        .formParams(fields)
        .post("/survey/" + token);
  }

  static io.restassured.response.Response json(String token, int score) {
    return given()
        .contentType("application/json")
        .body("{\"score\":" + score + "}")
        .post("/survey/" + token);
  }

  private NpsDriver() {}
}
