package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.browser;
import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.closedBy;
import static dev.sellerdesk.nps.NpsDriver.decision;
import static dev.sellerdesk.nps.NpsDriver.json;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No more surveys: by a button, and in one step for mail programs (RFC 8058). */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class UnsubscribeTest {

  @Test
  void a_mail_program_unsubscribes_in_one_step() {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);

    given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post("/survey/" + token + "/unsubscribe")
        .then()
        .statusCode(200);
    assertThat(nextDecision(closed)).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void also_with_a_multipart_body_or_none_and_as_often_as_it_likes() {
    String token = token(close(newRetailer(), "nl"));
    given()
        .multiPart("List-Unsubscribe", "One-Click")
        .post("/survey/" + token + "/unsubscribe")
        .then()
        .statusCode(200);
    given()
        .accept("application/json")
        .post("/survey/" + token + "/unsubscribe")
        .then()
        .statusCode(204);
  }

  @Test
  void a_person_gets_a_page_with_a_button_and_looking_at_it_changes_nothing() {
    QuestionClosed closed = close(newRetailer(), "fr");
    String token = token(closed);
    browser()
        .get("/survey/" + token)
        .then()
        .body(containsString("href=\"" + token + "/unsubscribe\""));
    browser()
        .get("/survey/" + token + "/unsubscribe")
        .then()
        .statusCode(200)
        .body(containsString("<form method=\"post\">"))
        .body(containsString("lang=\"fr\""));
    assertThat(nextDecision(closed)).isNotEqualTo("UNSUBSCRIBED");

    browser()
        .post("/survey/" + token + "/unsubscribe")
        .then()
        .statusCode(200)
        .body(containsString("désinscrit"));
    assertThat(nextDecision(closed)).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void the_link_serves_after_an_answer_and_after_the_expiry() {
    String answered = token(close(newRetailer(), "nl"));
    json(answered, 9).then().statusCode(201);
    given().post("/survey/" + answered + "/unsubscribe").then().statusCode(200);

    String expired = token(close(newRetailer(), "nl"));
    SandboxClockClient.advance(Duration.ofDays(31));
    given().post("/survey/" + expired + "/unsubscribe").then().statusCode(200);
  }

  @Test
  void a_link_that_leads_nowhere_unsubscribes_nobody() {
    given().post("/survey/" + "A".repeat(43) + "/unsubscribe").then().statusCode(404);
    browser()
        .get("/survey/" + "A".repeat(43) + "/unsubscribe")
        .then()
        .statusCode(404)
        .body(not(containsString("<form")));
  }

  /** A day before the pause of the customer is over, a further case of another retailer. */
  private static String nextDecision(QuestionClosed before) {
    QuestionClosed next = closedBy("SELLER", newRetailer(), "nl", before.customerRef());
    TestEvents.publish(next);
    return decision(next).getString("reasonCode");
  }
}
