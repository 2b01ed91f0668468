package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.FORM;
import static dev.sellerdesk.nps.NpsDriver.answered;
import static dev.sellerdesk.nps.NpsDriver.browser;
import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.form;
import static dev.sellerdesk.nps.NpsDriver.json;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static dev.sellerdesk.nps.NpsDriver.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comment that may follow the score, and the answers to the other questions. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class SurveyCommentTest {

  @Test
  void a_comment_can_follow_once_and_the_score_stays() {
    QuestionClosed closed = close(newRetailer(), "en");
    String token = token(closed);
    comment(token, "{\"comment\":\"early\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/survey-not-answered"));
    json(token, 4).then().statusCode(201);

    comment(token, "{\"comment\":\"It came after all\"}").then().statusCode(201);
    comment(token, "{\"comment\":\"Or not\"}")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("ruleId", equalTo("N-14"));
    seller(closed.retailerId())
        .get("/satisfaction/responses")
        .then()
        .body("items.score", contains(4))
        .body("items.laterComment", contains("It came after all"));
  }

  @Test
  void a_person_adds_the_comment_on_the_thank_you_page() {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);
    form(token, Map.of("score", "9"))
        .then()
        .statusCode(200)
        .body(containsString("name=\"later\""))
        // The page is an answer that may be kept for a repetition: it must not hold the secret.
        .body(not(containsString(token)));

    form(token, Map.of("later", "1", "comment", ""))
        .then()
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("comment-problem"));
    form(token, Map.of("later", "1", "comment", "Nog iets"))
        .then()
        .statusCode(200)
        .body(containsString("Bedankt voor je toelichting"));
    form(token, Map.of("later", "1", "comment", "En nog iets")).then().statusCode(409);
    browser().get("/survey/" + token).then().body(not(containsString("name=\"later\"")));
    seller(closed.retailerId())
        .get("/satisfaction/responses")
        .then()
        .body("items.laterComment", contains("Nog iets"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"comment\":\" \"}", "{\"comment\":5}", "[]", "{\"text\":\"x\"}"})
  void a_comment_that_is_none_is_refused(String body) {
    String token = token(close(newRetailer(), "nl"));
    comment(token, body).then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void the_other_questions_may_be_answered_by_form_and_by_json() {
    QuestionClosed byForm = close(newRetailer(), "nl");
    form(token(byForm), Map.of("score", "9", "answers.solved", "YES", "answers.friendliness", "5"))
        .then()
        .statusCode(200);
    seller(byForm.retailerId())
        .get("/satisfaction/responses")
        .then()
        .body("items[0].answers.solved", equalTo("YES"))
        .body("items[0].answers.friendliness", equalTo("5"));

    QuestionClosed byJson = close(newRetailer(), "nl");
    post(token(byJson), "{\"score\":3,\"answers\":{\"solved\":false,\"friendliness\":1}}")
        .then()
        .statusCode(201);
    seller(byJson.retailerId())
        .get("/satisfaction/responses")
        .then()
        .body("items[0].answers.solved", equalTo("NO"))
        .body("items[0].answers.friendliness", equalTo("1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"friendliness\":6}",
        "{\"friendliness\":4.5}",
        "{\"solved\":\"maybe\"}",
        "{\"solved\":[true]}",
        "{\"unknown\":\"x\"}"
      })
  void an_answer_that_does_not_fit_its_question_records_nothing(String answers) {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);

    post(token, "{\"score\":9,\"answers\":" + answers + "}")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(containsString("answers.")));
    assertThat(answered(closed)).isEmpty();
    given()
        .accept("application/json")
        .get("/survey/" + token)
        .then()
        .body("status", equalTo("OPEN"));
  }

  @Test
  void a_form_with_a_wrong_answer_comes_back_and_says_where() {
    String token = token(close(newRetailer(), "en"));

    form(token, Map.of("score", "8", "answers.friendliness", "9"))
        .then()
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("href=\"#question-friendliness\""))
        .body(containsString("value=\"8\" checked"));
    given()
        .contentType(FORM)
        .formParam("score", 8)
        .formParam("answers.friendliness", 9)
        .post("/survey/" + token)
        .then()
        .statusCode(400)
        .body("violations.field", contains("answers.friendliness"));
  }

  private static Response comment(String token, String body) {
    return given().contentType("application/json").body(body).post("/survey/" + token + "/comment");
  }

  private static Response post(String token, String body) {
    return given().contentType("application/json").body(body).post("/survey/" + token);
  }
}
