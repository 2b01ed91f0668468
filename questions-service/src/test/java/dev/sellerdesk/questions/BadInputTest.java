package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a client should not have sent: each is refused with its status, the rule that refuses where
 * one does, and a sentence that a seller understands. Limits and types of fields: {@link
 * FieldLimitsTest}.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class BadInputTest extends QuestionsOverRest {

  private static final String NO_RULE = null;

  /**
   * @param says part of the sentence, in the detail or in the violation of a field
   */
  record Bad(
      String what, Function<BadInputTest, Response> send, int status, String ruleId, String says) {

    @Override
    public String toString() {
      return what;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void bad_input_is_refused_in_words(Bad bad) {
    Response answer = bad.send.apply(this);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(bad.status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    JsonPath problem = answer.jsonPath();
    assertThat(problem.getString("ruleId")).isEqualTo(bad.ruleId);
    assertThat(problem.getString("detail")).isNotBlank();
    List<Map<String, String>> violations =
        Optional.ofNullable(problem.<Map<String, String>>getList("violations")).orElse(List.of());
    String said =
        violations.stream()
            .map(violation -> violation.get("field") + ": " + violation.get("message"))
            .collect(Collectors.joining("; ", problem.getString("detail") + "; ", ""));
    assertThat(said).contains(bad.says);
    // what went wrong inside us is nobody's business
    assertThat(answer.asString()).doesNotContain("Exception", "dev.sellerdesk", "java.");
  }

  static Stream<Bad> bad() {
    return Stream.of(lists(), contacts(), commands()).flatMap(List::stream);
  }

  private static List<Bad> lists() {
    return List.of(
        new Bad(
            "page size 0",
            t -> t.list("limit", "0"),
            400,
            NO_RULE,
            "limit: must be greater than or equal to 1"),
        new Bad(
            "page size 10,000",
            t -> t.list("limit", "10000"),
            400,
            NO_RULE,
            "limit: must be less than or equal to 200"),
        new Bad(
            "page size of words",
            t -> t.list("limit", "ten"),
            400,
            NO_RULE,
            "limit: has a value that is not allowed here"),
        new Bad("cursor of nothing", t -> t.list("cursor", "AAAA"), 400, NO_RULE, "cursor"),
        new Bad("forged cursor", BadInputTest::forgedCursor, 400, NO_RULE, "cursor"),
        new Bad("cursor of another list", BadInputTest::foreignCursor, 400, NO_RULE, "cursor"),
        new Bad("cursor of another seller", BadInputTest::stolenCursor, 400, NO_RULE, "cursor"),
        new Bad("unknown view", t -> t.list("view", "closed"), 400, NO_RULE, "is one of open"),
        new Bad(
            "wrong check digit",
            t -> t.list("caseNumber", "Q-2026-000123-0"),
            400,
            NO_RULE,
            "at least one digit is wrong"),
        new Bad(
            "filter nobody knows",
            t -> t.list("status", "OPEN"),
            400,
            NO_RULE,
            "status: is not a parameter"),
        new Bad(
            "insights older than six months",
            t ->
                t.seller()
                    .queryParam(
                        "from", now().minus(Duration.ofDays(190)).toString().substring(0, 10))
                    .get("/insights/items"),
            422,
            "Q-49",
            "Insights go back to"));
  }

  private static List<Bad> contacts() {
    return List.of(
        new Bad(
            "unknown subject", t -> t.start("subject", "WEATHER"), 400, NO_RULE, "subject list"),
        new Bad("order nobody knows", t -> t.start("orderNumber", "NONE-1"), 409, "Q-24", "order"),
        new Bad("another retailer's order", BadInputTest::otherRetailer, 409, "Q-24", "order"),
        new Bad(
            "item not on the order",
            t -> t.start("itemEan", "4006381333931"),
            409,
            "Q-24",
            "not on"),
        new Bad("order older than two years", BadInputTest::oldOrder, 409, "Q-25", "until"),
        new Bad("no body", t -> t.seller().post("/questions"), 400, NO_RULE, ""),
        new Bad(
            "no JSON",
            t -> t.seller().body("{\"orderNumber\"").post("/questions"),
            400,
            NO_RULE,
            ""),
        new Bad("a list", t -> t.seller().body("[]").post("/questions"), 400, NO_RULE, ""));
  }

  private static List<Bad> commands() {
    return List.of(
        new Bad(
            "closing without contact (Q-35)",
            t -> t.command(t.asked(), "close"),
            409,
            "Q-35",
            "no contact with the customer"),
        new Bad(
            "closing after contact elsewhere (Q-36)",
            t ->
                t.seller()
                    .body(Map.of("explanation", "I called them myself"))
                    .post("/questions/" + t.asked() + "/close"),
            409,
            "Q-35",
            "also if you had contact elsewhere"),
        new Bad(
            "closing what is closed", t -> t.command(t.closed(), "close"), 409, "Q-31", "already"),
        new Bad(
            "waiting for the customer of a closed question (Q-39)",
            t -> t.command(t.closed(), "waiting-for-customer"),
            409,
            "Q-39",
            "reopen it first"),
        new Bad(
            "leaving a closed question unanswered (Q-39)",
            t -> t.command(t.closed(), "no-reply-needed"),
            409,
            "Q-39",
            "reopen it first"),
        new Bad(
            "following up a closed question (Q-39)",
            t ->
                t.seller()
                    .body(Map.of("at", now().plusSeconds(3_600).toString()))
                    .post("/questions/" + t.closed() + "/follow-up"),
            409,
            "Q-39",
            "reopen it first"),
        new Bad(
            "reopening what is open", t -> t.command(t.asked(), "reopen"), 409, "Q-38", "is open"),
        new Bad(
            "a follow-up in the past",
            t ->
                t.seller()
                    .body(Map.of("at", "2020-01-01T00:00:00Z"))
                    .post("/questions/" + t.asked() + "/follow-up"),
            400,
            NO_RULE,
            "later than now"),
        new Bad(
            "handing over a closed question",
            t -> t.escalated(t.closed()),
            409,
            "Q-20",
            "only an open one"),
        new Bad(
            "a question that Partnerservice has",
            t -> {
              String id = t.asked();
              t.escalate(id);
              return t.command(id, "close");
            },
            404,
            "Q-14",
            "Partnerservice is handling"),
        new Bad(
            "a question of nobody",
            t -> t.command(UUID.randomUUID().toString(), "close"),
            404,
            NO_RULE,
            "There is no question"),
        new Bad("an id that is none", t -> t.command("1", "close"), 404, NO_RULE, ""),
        new Bad(
            "an old version",
            t ->
                t.seller()
                    .header("If-Match", "\"99-00000000\"")
                    .post("/questions/" + t.asked() + "/waiting-for-customer"),
            412,
            NO_RULE,
            "Read it again"));
  }

  private Response list(String parameter, String value) {
    return seller().queryParam(parameter, value).get("/questions");
  }

  private String firstCursor() {
    asked();
    asked();
    return seller().queryParam("limit", 1).get("/questions").path("nextCursor");
  }

  private Response forgedCursor() {
    String cursor = firstCursor();
    int middle = cursor.length() / 2;
    char other = cursor.charAt(middle) == 'A' ? 'B' : 'A';
    return list("cursor", cursor.substring(0, middle) + other + cursor.substring(middle + 1));
  }

  private Response foreignCursor() {
    return seller().queryParam("cursor", firstCursor()).queryParam("view", "all").get("/questions");
  }

  private Response stolenCursor() {
    return as(Tokens.seller("X" + retailer)).queryParam("cursor", firstCursor()).get("/questions");
  }

  private Response start(String field, String value) {
    known(now().minusSeconds(60));
    Map<String, Object> contact = contact();
    contact.put(field, value);
    return seller().body(contact).post("/questions");
  }

  private Response otherRetailer() {
    known(now().minusSeconds(60));
    return as(Tokens.seller("X" + retailer)).body(contact()).post("/questions");
  }

  private Response oldOrder() {
    Instant placedAt = now().minus(Duration.ofDays(733));
    TestEvents.publish(placed(retailer, order, placedAt));
    until(asked(), "customerName", "Erika Jansen");
    return seller().body(contact()).post("/questions");
  }

  private Map<String, Object> contact() {
    Map<String, Object> contact = new HashMap<>();
    contact.put("orderNumber", order);
    contact.put("itemEan", EAN);
    contact.put("subject", "WHERE_IS_MY_ORDER");
    contact.put("message", "Your lawnmower arrives one day later.");
    return contact;
  }

  private String closed() {
    String id = answered();
    command(id, "close").then().statusCode(200);
    return id;
  }

  private Response escalated(String id) {
    RequestSpecification request = seller().body(Map.of("reason", "help"));
    return request.post("/questions/" + id + "/partnerservice");
  }

  private Response command(String id, String command) {
    return seller().post("/questions/" + id + "/" + command);
  }
}
