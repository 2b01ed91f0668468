package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.browser;
import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.decision;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.partnerservice;
import static dev.sellerdesk.nps.NpsDriver.putSettings;
import static dev.sellerdesk.nps.NpsDriver.token;
import static dev.sellerdesk.nps.NpsDriver.withSettings;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Partnerservice sets, and that a version of the questions stays as it was sent. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class SurveySettingsTest {

  @Test
  void only_partnerservice_reads_and_changes_the_settings() {
    given().get("/settings/survey").then().statusCode(401);
    given().auth().oauth2(Tokens.seller("1001")).get("/settings/survey").then().statusCode(403);
    partnerservice()
        .get("/settings/survey")
        .then()
        .statusCode(200)
        .body("delay", equalTo("PT24H"))
        .body("expiry", equalTo("PT720H"))
        .body("casePause", equalTo("PT720H"))
        .body("customerPause", equalTo("PT720H"))
        .body("samplePercent", equalTo(100))
        .body("questions.id", hasItem("solved"))
        .body("recommendation.fr", containsString("vendeur"));
  }

  @Test
  void what_is_read_can_be_given_back_and_what_is_left_out_stays() {
    String before = partnerservice().get("/settings/survey").then().extract().asString();
    putSettings(before);
    withSettings(
        "{\"delay\":\"PT48H\"}",
        () -> {
          partnerservice()
              .get("/settings/survey")
              .then()
              .body("delay", equalTo("PT48H"))
              .body("expiry", equalTo("PT720H"));
          QuestionClosed closed = close(newRetailer(), "nl");
          assertThat(Instant.parse(decision(closed).getString("dueAt")))
              .isEqualTo(closed.closedAt().plus(Duration.ofHours(48)));
        });
    partnerservice().get("/settings/survey").then().body("delay", equalTo("PT24H"));
  }

  @Test
  void surveys_can_be_switched_off_and_sampled() {
    withSettings(
        "{\"enabled\":false}",
        () ->
            assertThat(decision(close(newRetailer(), "nl")).getString("reasonCode"))
                .isEqualTo("SURVEYS_OFF"));
    withSettings(
        "{\"samplePercent\":0}",
        () ->
            assertThat(decision(close(newRetailer(), "nl")).getString("reasonCode"))
                .isEqualTo("NOT_SAMPLED"));
  }

  @Test
  void a_version_that_was_sent_stays_and_a_new_one_is_asked_from_then_on() {
    String sent = token(close(newRetailer(), "en"));
    JsonPath present = partnerservice().get("/settings/survey").then().extract().jsonPath();
    assertThat(present.getBoolean("questionsFixed")).isTrue();
    int version = present.getInt("questionsVersion");

    withSettings(
        """
        {"questions":[{"id":"speed","kind":"TEXT","text":{"nl":"Snel?","fr":"Rapide ?","en":"Quick <b>enough</b>?"}}]}
        """,
        () -> {
          partnerservice()
              .get("/settings/survey")
              .then()
              .body("questionsVersion", greaterThan(version))
              .body("questionsFixed", equalTo(false));
          String later = token(close(newRetailer(), "en"));
          browser()
              .get("/survey/" + later)
              .then()
              .body(containsString("Quick &lt;b&gt;enough&lt;/b&gt;?"))
              .body(not(containsString("answers.solved")));
          browser()
              .get("/survey/" + sent)
              .then()
              .body(containsString("answers.solved"))
              .body(not(containsString("answers.speed")));
          partnerservice()
              .get("/settings/survey/versions")
              .then()
              .statusCode(200)
              .body("[0].fixedAt", not(equalTo(null)))
              .body("version", hasItem(version));
        });
  }

  @Test
  void a_change_of_a_stale_state_is_refused() {
    String tag = partnerservice().get("/settings/survey").then().extract().header("ETag");
    partnerservice().header("If-None-Match", tag).get("/settings/survey").then().statusCode(304);
    partnerservice()
        .header("If-Match", tag)
        .contentType("application/json")
        .body("{\"sendingWindow\":\"PT1H\"}")
        .put("/settings/survey")
        .then()
        .statusCode(200);
    partnerservice()
        .header("If-Match", tag)
        .contentType("application/json")
        .body("{\"sendingWindow\":\"PT1H\"}")
        .put("/settings/survey")
        .then()
        .statusCode(412)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"delay\":\"-PT1H\"}",
        "{\"delay\":\"P31D\"}",
        "{\"delay\":5}",
        "{\"expiry\":\"PT1M\"}",
        "{\"samplePercent\":101}",
        "{\"samplePercent\":-1}",
        "{\"recommendation\":{\"nl\":\"x\",\"fr\":\"\",\"en\":\"z\"}}",
        "{\"questions\":[{\"id\":\"Bad Id\",\"kind\":\"TEXT\",\"text\":{\"nl\":\"x\",\"fr\":\"y\",\"en\":\"z\"}}]}",
        "{\"questions\":[{\"id\":\"a\",\"kind\":\"STARS\",\"text\":{\"nl\":\"x\",\"fr\":\"y\",\"en\":\"z\"}}]}",
        "{\"questions\":[{\"id\":\"a\",\"kind\":\"TEXT\"}]}",
        "{\"questions\":[null]}",
        "{\"questions\":[{\"id\":\"a\",\"kind\":\"TEXT\",\"text\":{\"nl\":\"x\",\"fr\":\"y\",\"en\":\"z\"}},"
            + "{\"id\":\"a\",\"kind\":\"TEXT\",\"text\":{\"nl\":\"x\",\"fr\":\"y\",\"en\":\"z\"}}]}",
        "{\"unknown\":1}",
        "[]",
        ""
      })
  void settings_that_make_no_sense_are_refused(String body) {
    partnerservice()
        .contentType("application/json")
        .body(body)
        .put("/settings/survey")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }
}
