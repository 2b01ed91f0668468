package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.FORM;
import static dev.sellerdesk.nps.NpsDriver.answered;
import static dev.sellerdesk.nps.NpsDriver.browser;
import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.events;
import static dev.sellerdesk.nps.NpsDriver.form;
import static dev.sellerdesk.nps.NpsDriver.json;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.satisfaction;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static dev.sellerdesk.nps.NpsDriver.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers answer, by form and by JSON, once. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class SurveyAnswerTest {

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
  void a_submit_sent_again_with_its_key_gets_the_first_answer_and_counts_once() {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);

    String first = withKey(token, "{\"score\":8}").then().statusCode(201).extract().asString();
    withKey(token, "{\"score\":8}")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"))
        .body(equalTo(first));
    withKey(token, "{\"score\":2}").then().statusCode(422);
    satisfaction(closed.retailerId()).then().body("n", equalTo(1)).body("passives", equalTo(1));
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

  private static Response withKey(String token, String body) {
    return given()
        .header("Idempotency-Key", "key-" + token.substring(0, 8))
        .contentType("application/json")
        .body(body)
        .post("/survey/" + token);
  }
}
