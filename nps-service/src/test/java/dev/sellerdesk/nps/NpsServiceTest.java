package dev.sellerdesk.nps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.OpenApiDocument;
import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionReopened;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as its callers meet it: real Kafka in and out, real PostgreSQL, HTTP. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class NpsServiceTest {

  private static final String HTML =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String FORM = "application/x-www-form-urlencoded";

  // --- from the closing to the invitation

  @Test
  void a_closed_question_gets_a_decision_and_a_day_later_an_invitation() {
    QuestionClosed closed = close(newRetailer(), "fr");

    JsonPath decision = decision(closed);
    assertThat(decision.getString("decision")).isEqualTo("SCHEDULED");
    assertThat(decision.getString("ruleId")).isEqualTo("N-02");
    assertThat(Instant.parse(decision.getString("dueAt")))
        .isEqualTo(closed.closedAt().plus(Duration.ofHours(24)));

    JsonPath invitation = invitation(closed);
    assertThat(invitation.getString("language")).isEqualTo("fr");
    assertThat(invitation.getString("customerRef")).isEqualTo(closed.customerRef());
    assertThat(invitation.getString("caseNumber")).isEqualTo(closed.caseNumber());
    assertThat(invitation.getString("token")).matches("[A-Za-z0-9_-]{43}");
    assertThat(decision(closed).getString("decision")).isEqualTo("SENT");
    assertThat(decision(closed).getString("sentAt")).isEqualTo(invitation.getString("requestedAt"));
  }

  @Test
  void the_same_closing_told_twice_leads_to_one_decision_and_one_invitation() {
    QuestionClosed closed = closedBy("SELLER", newRetailer(), "nl", "c-" + UUID.randomUUID());
    UUID eventId = TestEvents.publish(closed);
    TestEvents.publish(eventId, closed);
    TestEvents.publish(closed);
    QuestionClosed last = close(closed.retailerId(), "nl");

    decision(last);
    assertThat(decisions(closed.retailerId(), closed.questionId())).hasSize(1);
    invitation(closed);
    assertThat(invitations(closed)).hasSize(1);
  }

  @Test
  void reopening_before_it_is_due_cancels_the_survey() {
    QuestionClosed closed = close(newRetailer(), "nl");
    decision(closed);
    TestEvents.publish(
        new QuestionReopened(
            closed.questionId(),
            closed.retailerId(),
            closed.caseNumber(),
            closed.orderNumber(),
            "CUSTOMER",
            now()));

    await()
        .untilAsserted(
            () -> assertThat(decision(closed).getString("decision")).isEqualTo("CANCELLED"));
    assertThat(decision(closed).getString("ruleId")).isEqualTo("N-11");
    SandboxClockClient.advance(Duration.ofHours(25));
    assertThat(invitations(closed)).isEmpty();
  }

  @Test
  void a_case_closed_by_partnerservice_is_not_surveyed() {
    QuestionClosed closed =
        closedBy("PARTNERSERVICE", newRetailer(), "nl", "c-" + UUID.randomUUID());
    TestEvents.publish(closed);

    assertThat(decision(closed).getString("decision")).isEqualTo("NOT_SENT");
    assertThat(decision(closed).getString("ruleId")).isEqualTo("N-06");
  }

  @Test
  void two_retailers_share_the_cap_of_a_customer_and_nothing_else() {
    String customer = "c-" + UUID.randomUUID();
    QuestionClosed first = closedBy("SELLER", newRetailer(), "nl", customer);
    QuestionClosed second = closedBy("SELLER", newRetailer(), "nl", customer);
    TestEvents.publish(first);
    TestEvents.publish(second);
    decision(first);
    decision(second);
    SandboxClockClient.advance(Duration.ofHours(24).plusMinutes(1));

    List<String> outcomes =
        List.of(decision(first).getString("decision"), decision(second).getString("decision"));
    assertThat(outcomes).containsExactlyInAnyOrder("SENT", "NOT_SENT");

    QuestionClosed third = closedBy("SELLER", newRetailer(), "nl", customer);
    TestEvents.publish(third);
    assertThat(decision(third).getString("reasonCode")).isEqualTo("CUSTOMER_PAUSE");
    assertThat(decisions(second.retailerId(), first.questionId())).isEmpty();
  }

  // --- the page

  @ParameterizedTest
  @CsvSource({"nl, Hoe waarschijnlijk is het", "fr, Dans quelle mesure", "en, How likely are you"})
  void the_page_speaks_the_customers_language_and_works_without_script(
      String language, String words) {
    String token = token(close(newRetailer(), language));

    String page = browser().get("/survey/" + token).then().statusCode(200).extract().asString();
    assertThat(page)
        .contains(
            "<html lang=\"" + language + "\">", words, "name=\"viewport\"", "<fieldset", "<legend>")
        .doesNotContain("<script", "javascript:", "http://", "https://", "{survey:", " checked");
    assertThat(page.split("type=\"radio\"", -1)).hasSize(12);
    for (int score = 0; score <= 10; score++) {
      assertThat(page).contains("id=\"score-" + score + "\"", "<label for=\"score-" + score + "\"");
    }
  }

  @Test
  void a_link_of_the_mail_marks_its_score_and_records_nothing_whatever_is_added_to_it() {
    QuestionClosed closed = close(newRetailer(), "en");
    String token = token(closed);

    for (int i = 0; i < 3; i++) {
      browser()
          .get("/survey/" + token + "?score=9&utm_source=mail&fbclid=x")
          .then()
          .statusCode(200)
          .body(containsString("value=\"9\" checked"));
    }
    browser().head("/survey/" + token + "?score=9").then().statusCode(200);
    browser()
        .get("/survey/" + token + "?score=11")
        .then()
        .statusCode(200)
        .body(not(containsString(" checked")));

    given()
        .accept("application/json")
        .get("/survey/" + token)
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"));
    satisfaction(closed.retailerId()).then().body("n", equalTo(0)).body("invited", equalTo(1));
  }

  @Test
  void the_page_is_shut_off_from_everything_around_it() {
    String token = token(close(newRetailer(), "nl"));

    var answer = browser().get("/survey/" + token).then().statusCode(200).extract();
    assertThat(answer.header("Content-Security-Policy"))
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Language")).isEqualTo("nl");
    assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
    for (String path : List.of("/survey/unknown", "/survey/" + token)) {
      given()
          .delete(path)
          .then()
          .header("Content-Security-Policy", containsString("default-src 'none'"));
    }
  }

  @Test
  void the_form_records_the_score_and_thanks() {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);

    form(token, Map.of("score", "10", "comment", "Snel & <b>goed</b>\r\ngeholpen"))
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("Bedankt"))
        .body(containsString("10"));

    JsonPath answered =
        await().until(() -> answered(closed), events -> !events.isEmpty()).getFirst();
    assertThat(answered.getInt("score")).isEqualTo(10);
    assertThat(answered.getString("subjectCode")).isEqualTo("WHERE_IS_MY_ORDER");
    seller(closed.retailerId())
        .get("/satisfaction/responses")
        .then()
        .statusCode(200)
        .body("items.score", contains(10))
        .body("items.group", contains("PROMOTER"))
        .body("items.comment", contains("Snel & <b>goed</b>\ngeholpen"))
        .body("items.caseNumber", contains(closed.caseNumber()))
        .body("nextCursor", nullValue());
    // Opened again, the page thanks.
    browser().get("/survey/" + token).then().statusCode(200).body(containsString("al geantwoord"));
    form(token, Map.of("score", "1"))
        .then()
        .statusCode(409)
        .contentType("text/html")
        .body(containsString("al geantwoord"));
  }

  /**
   * A page that tells nobody its address posts with the origin "null", which is no reason to turn
   * the customer away.
   */
  @ParameterizedTest
  @ValueSource(strings = {"null", "https://survey.marketplace.example"})
  void the_form_is_taken_whatever_origin_the_browser_names(String origin) {
    browser()
        .header("Origin", origin)
        .contentType(FORM)
        .formParam("score", 7)
        .post("/survey/" + token(close(newRetailer(), "en")))
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void a_longest_comment_in_the_widest_letters_fits() {
    QuestionClosed closed = close(newRetailer(), "fr");
    String comment = "€".repeat(2000);

    form(token(closed), Map.of("score", "5", "comment", comment)).then().statusCode(200);
    seller(closed.retailerId())
        .get("/satisfaction/responses")
        .then()
        .body("items.comment", contains(comment));
  }

  @Test
  void a_form_without_a_score_comes_back_with_what_was_written() {
    QuestionClosed closed = close(newRetailer(), "en");
    String token = token(closed);

    form(token, Map.of("comment", "<script>alert(1)</script>"))
        .then()
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("<title>Error: "))
        .body(containsString("role=\"alert\""))
        .body(containsString("href=\"#score-0\""))
        .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
        .body(not(containsString("<script>")));
    form(token, Map.of("score", "8", "comment", "x".repeat(2001)))
        .then()
        .statusCode(400)
        .body(containsString("href=\"#comment\""))
        .body(containsString("value=\"8\" checked"));
    assertThat(answered(closed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "11", "9.5", "nine", ""})
  void a_form_with_another_score_is_a_problem_for_programs(String score) {
    given()
        .contentType(FORM)
        .formParam("score", score)
        .post("/survey/" + token(close(newRetailer(), "nl")))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem("score"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"score\":-1}",
        "{\"score\":11}",
        "{\"score\":9.5}",
        "{\"score\":\"9\"}",
        "{}",
        "{\"score\":null}",
        "{\"score\":9,\"unknown\":1}",
        "",
        "[]",
        "{\"score\":"
      })
  void json_with_another_score_is_a_problem(String body) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/survey/" + token(close(newRetailer(), "nl")))
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10})
  void programs_answer_with_json(int score) {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);

    json(token, score)
        .then()
        .statusCode(201)
        .contentType("application/json")
        .body("score", equalTo(score))
        .body("language", equalTo("nl"));
    json(token, score)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("ruleId", equalTo("N-14"))
        .body("type", equalTo("/problems/survey-answered"));
    given()
        .accept("application/json")
        .get("/survey/" + token)
        .then()
        .body("status", equalTo("ANSWERED"))
        .body("actions[0].allowed", equalTo(false))
        .body("actions[0].ruleId", equalTo("N-14"));
  }

  @Test
  void fifty_submits_at_once_leave_one_answer() throws InterruptedException, ExecutionException {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(50)) {
      List<Future<Integer>> submits =
          IntStream.range(0, 50)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return json(token, i % 11).statusCode();
                  }))
              .toList();
      start.countDown();
      int created = 0;
      for (Future<Integer> submit : submits) {
        assertThat(submit.get()).isIn(201, 409);
        created += submit.get() == 201 ? 1 : 0;
      }
      assertThat(created).isEqualTo(1);
    }
    satisfaction(closed.retailerId()).then().body("n", equalTo(1));
    await().untilAsserted(() -> assertThat(answered(closed)).hasSize(1));
  }

  @Test
  void an_expired_survey_says_so_to_people_and_programs() {
    QuestionClosed closed = close(newRetailer(), "fr");
    String token = token(closed);
    SandboxClockClient.advance(Duration.ofDays(30).plusSeconds(1));

    browser()
        .get("/survey/" + token)
        .then()
        .statusCode(410)
        .contentType("text/html")
        .body(containsString("lang=\"fr\""))
        .body(containsString("close"));
    form(token, Map.of("score", "9")).then().statusCode(410).contentType("text/html");
    given()
        .get("/survey/" + token)
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("ruleId", equalTo("N-15"));
    json(token, 9).then().statusCode(410).contentType("application/problem+json");
    satisfaction(closed.retailerId()).then().body("n", equalTo(0));
  }

  @Test
  void an_unknown_link_is_told_in_the_browsers_language() {
    String guess = "A".repeat(43);
    browser()
        .header("Accept-Language", "de,fr;q=0.8,en;q=0.5")
        .get("/survey/" + guess)
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("lang=\"fr\""));
    browser()
        .get("/survey/x")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("lang=\"nl\""));
    given().get("/survey/" + guess).then().statusCode(404).contentType("application/problem+json");
    json(guess, 9).then().statusCode(404).contentType("application/problem+json");
    form(guess, Map.of("score", "9")).then().statusCode(404).contentType("text/html");
    form(guess, Map.of()).then().statusCode(404);
  }

  // --- satisfaction

  @Test
  void satisfaction_counts_this_retailers_answers_only() {
    String mine = newRetailer();
    String other = newRetailer();
    answer(mine, 10, 9, 9, 8, 3);
    answer(other, 0, 0);

    satisfaction(mine)
        .then()
        .statusCode(200)
        .body("days", equalTo(28))
        .body("n", equalTo(5))
        .body("nps", equalTo(40))
        .body("npsExact.numerator", equalTo(2))
        .body("npsExact.denominator", equalTo(5))
        .body("promoters", equalTo(3))
        .body("passives", equalTo(1))
        .body("detractors", equalTo(1))
        .body("interval95.size()", equalTo(2))
        .body("enough", equalTo(false))
        .body("responseRate", equalTo(1.0f))
        .body("trend.size()", equalTo(28))
        .body("trend.n.sum()", equalTo(5))
        .body("trend[0].nps", nullValue());
    satisfaction(other).then().body("n", equalTo(2)).body("nps", equalTo(-100));
    seller(mine)
        .get("/satisfaction?days=90")
        .then()
        .body("trend.size()", org.hamcrest.Matchers.lessThan(15));
    seller(mine).get("/satisfaction?days=90&by=day").then().body("trend.size()", equalTo(90));
    satisfaction(newRetailer())
        .then()
        .body("n", equalTo(0))
        .body("nps", nullValue())
        .body("npsExact", nullValue())
        .body("interval95", nullValue())
        .body("responseRate", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"days=0", "days=367", "days=-1", "days=x", "days=1.5", "by=month", "dyas=28"})
  void a_wrong_period_is_refused(String query) {
    seller("1001")
        .get("/satisfaction?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void satisfaction_is_for_sellers() {
    given().get("/satisfaction").then().statusCode(401);
    given().auth().oauth2(Tokens.partnerservice()).get("/satisfaction").then().statusCode(403);
    given().auth().oauth2(Tokens.webshop()).get("/survey-decisions").then().statusCode(403);
  }

  @Test
  void answers_are_paged_latest_first_without_gap_or_double() {
    String retailer = newRetailer();
    answer(retailer, 1, 2, 3, 4, 5);

    JsonPath first =
        seller(retailer)
            .get("/satisfaction/responses?limit=2")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(first.getList("items.score")).containsExactly(5, 4);
    JsonPath second = page(retailer, first.getString("nextCursor"));
    assertThat(second.getList("items.score")).containsExactly(3, 2);
    JsonPath third = page(retailer, second.getString("nextCursor"));
    assertThat(third.getList("items.score")).containsExactly(1);
    assertThat(third.getString("nextCursor")).isNull();

    seller(newRetailer())
        .get("/satisfaction/responses?limit=2&cursor=" + first.getString("nextCursor"))
        .then()
        .statusCode(400);
    seller(retailer).get("/satisfaction/responses?cursor=forged").then().statusCode(400);
  }

  @Test
  void partnerservice_reads_the_decisions_of_all_retailers() {
    QuestionClosed one = close(newRetailer(), "nl");
    QuestionClosed two = close(newRetailer(), "nl");
    decision(one);
    decision(two);

    JsonPath page =
        given()
            .auth()
            .oauth2(Tokens.partnerservice())
            .get("/survey-decisions?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(page.getList("items.questionId"))
        .contains(one.questionId().toString(), two.questionId().toString());
    given()
        .auth()
        .oauth2(Tokens.partnerservice())
        .get("/survey-decisions?questionId=" + one.questionId())
        .then()
        .body("items.retailerId", contains(one.retailerId()));
    JsonPath first =
        seller(one.retailerId()).get("/survey-decisions?limit=1").then().extract().jsonPath();
    assertThat(first.getString("nextCursor")).isNull();
  }

  @Test
  void the_api_document_is_the_committed_one() {
    OpenApiDocument.matchesCommitted("nps-service");
  }

  // --- words

  private static QuestionClosed close(String retailerId, String language) {
    QuestionClosed closed = closedBy("SELLER", retailerId, language, "c-" + UUID.randomUUID());
    TestEvents.publish(closed);
    return closed;
  }

  private static QuestionClosed closedBy(
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
  private static Instant now() {
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
  private static String newRetailer() {
    return "r-" + UUID.randomUUID();
  }

  private static JsonPath decision(QuestionClosed closed) {
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

  private static List<Object> decisions(String retailerId, UUID questionId) {
    return seller(retailerId)
        .get("/survey-decisions?questionId=" + questionId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** Waits for the decision, lets a day pass, and answers the invitation. */
  private static JsonPath invitation(QuestionClosed closed) {
    decision(closed);
    SandboxClockClient.advance(Duration.ofHours(24).plusSeconds(10));
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> invitations(closed), list -> !list.isEmpty())
        .getFirst();
  }

  private static String token(QuestionClosed closed) {
    return invitation(closed).getString("token");
  }

  private static void answer(String retailerId, int... scores) {
    List<QuestionClosed> closed =
        IntStream.range(0, scores.length).mapToObj(_ -> close(retailerId, "nl")).toList();
    closed.forEach(NpsServiceTest::decision);
    SandboxClockClient.advance(Duration.ofHours(24).plusSeconds(10));
    for (int i = 0; i < scores.length; i++) {
      QuestionClosed one = closed.get(i);
      JsonPath invitation =
          await()
              .atMost(Duration.ofSeconds(20))
              .until(() -> invitations(one), list -> !list.isEmpty())
              .getFirst();
      json(invitation.getString("token"), scores[i]).then().statusCode(201);
    }
  }

  private static List<JsonPath> invitations(QuestionClosed closed) {
    return events(EventType.SURVEY_INVITATION_REQUESTED, closed);
  }

  private static List<JsonPath> answered(QuestionClosed closed) {
    return events(EventType.SURVEY_ANSWERED, closed);
  }

  private static List<JsonPath> events(EventType type, QuestionClosed closed) {
    return TestEvents.read(EventType.Topics.SURVEYS, closed.questionId().toString()).stream()
        .filter(event -> event.type().equals(type.wireName()))
        .map(Received::json)
        .map(JsonPath::new)
        .toList();
  }

  private static RequestSpecification browser() {
    return given().accept(HTML);
  }

  private static RequestSpecification seller(String retailerId) {
    return given().auth().oauth2(Tokens.seller(retailerId));
  }

  private static io.restassured.response.Response satisfaction(String retailerId) {
    return seller(retailerId).get("/satisfaction");
  }

  private static JsonPath page(String retailerId, String cursor) {
    return seller(retailerId)
        .get("/satisfaction/responses?limit=2&cursor=" + cursor)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static io.restassured.response.Response form(String token, Map<String, String> fields) {
    return browser()
        .contentType(FORM + "; charset=UTF-8")
        .formParams(fields)
        .post("/survey/" + token);
  }

  private static io.restassured.response.Response json(String token, int score) {
    return given()
        .contentType("application/json")
        .body("{\"score\":" + score + "}")
        .post("/survey/" + token);
  }
}
