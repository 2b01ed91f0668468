package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.answer;
import static dev.sellerdesk.nps.NpsDriver.answered;
import static dev.sellerdesk.nps.NpsDriver.browser;
import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.form;
import static dev.sellerdesk.nps.NpsDriver.json;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.page;
import static dev.sellerdesk.nps.NpsDriver.satisfaction;
import static dev.sellerdesk.nps.NpsDriver.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a browser and a mail scanner meet it. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class SurveyPageTest {

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
    assertThat(page.split("name=\"score\"", -1)).hasSize(12);
    assertThat(page).contains("name=\"answers.solved\"", "name=\"answers.friendliness\"");
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
    assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
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
}
