package dev.sellerdesk.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "platform"))
class PlatformTest {

  private static String write(String token, String body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/notes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void a_retailer_sees_its_own_rows_and_another_retailer_gets_404() {
    String id = write(Tokens.seller("1001"), "{\"text\":\"mine\"}");
    given()
        .auth()
        .oauth2(Tokens.seller("1001"))
        .get("/notes/" + id)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue());
    given()
        .auth()
        .oauth2(Tokens.seller("1002"))
        .get("/notes/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/note-not-found"));
    assertThat(RetailerRows.visible("note", "1001")).isPositive();
    assertThat(RetailerRows.visible("note", "9999")).isZero();
    assertThat(RetailerRows.visible("note", "")).isZero();
    RetailerRows.areProtected();
  }

  @Test
  void only_a_use_case_that_says_so_crosses_retailers() {
    String id = write(Tokens.webshop(), "{\"text\":\"for the other\",\"mood\":\"BAD\"}");
    given().auth().oauth2(Tokens.seller("1002")).get("/notes/" + id).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.partnerservice())
        .get("/notes")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    String number =
        given()
            .auth()
            .oauth2(Tokens.partnerservice())
            .get("/notes/number")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(Long.parseLong(number)).isPositive();
  }

  @Test
  void an_idempotency_key_replays_the_first_answer_also_across_retailers_scopes() {
    String body = "{\"text\":\"once\",\"mood\":\"BAD\"}";
    String first = post("k-1", body).statusCode(201).extract().asString();
    String second =
        post("k-1", body)
            .statusCode(201)
            .header("Idempotency-Replayed", "true")
            .header("Location", notNullValue())
            .extract()
            .asString();
    assertThat(second).isEqualTo(first);
    post("k-1", "{\"text\":\"other\"}")
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  private static ValidatableResponse post(String key, String body) {
    return given()
        .auth()
        .oauth2(Tokens.webshop())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/notes")
        .then();
  }

  @Test
  void what_is_rolled_back_is_never_announced_and_what_commits_is() {
    given()
        .auth()
        .oauth2(Tokens.seller("1001"))
        .contentType("application/json")
        .body("{\"text\":\"fail\"}")
        .post("/notes")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("detail", startsWith("Something went wrong"));
    String id = write(Tokens.seller("1001"), "{\"text\":\"announced\"}");
    org.awaitility.Awaitility.await()
        .untilAsserted(() -> {
          var events = TestEvents.read("sellerdesk.questions", id);
          assertThat(events).hasSize(1);
          assertThat(events.getFirst().sequence()).isEqualTo(1);
          assertThat(events.getFirst().headers())
              .containsEntry("ce_type", "dev.sellerdesk.question-reopened.v1")
              .containsEntry("ce_retailerid", "1001");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|text",
        "{\"text\":5}|text",
        "{\"text\":\"a\",\"mood\":\"UGLY\"}|mood",
        "{\"text\":\"a\",\"mood\":1}|mood",
        "{\"text\":\"a\",\"stars\":\"x\"}|stars",
        "{\"text\":\"a\",\"stars\":1.5}|stars",
        "{\"text\":\"a\",\"unknown\":1}|unknown",
        "{|body",
        "[]|body",
        "null|body",
        "{\"text\":\"a\",\"inner\":[{}]}|inner[0].name",
        "{\"text\":\"a\"} x|body",
        "{\"text\":\"a\\u0000b\"}|text",
        "{\"text\":\"a\",\"text\":\"b\"}|body"
      })
  void a_bad_body_names_the_field(String body, String field) {
    given()
        .auth()
        .oauth2(Tokens.seller("1001"))
        .contentType("application/json")
        .body(body)
        .post("/notes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-request"))
        .body("violations.field", hasItem(field))
        .body("instance", equalTo("/notes"));
  }

  @Test
  void every_failure_of_the_framework_is_a_problem() {
    problem(given().get("/notes"), 401);
    problem(given().auth().oauth2("nonsense").get("/notes"), 401);
    problem(given().auth().oauth2(Tokens.carrier()).get("/notes"), 403);
    problem(given().auth().oauth2(Tokens.seller("1001")).get("/nowhere"), 404);
    problem(given().auth().oauth2(Tokens.seller("1001")).get("/notes/not-a-uuid"), 404);
    problem(given().auth().oauth2(Tokens.seller("1001")).delete("/notes"), 405);
    problem(given().auth().oauth2(Tokens.seller("1001")).accept("image/png").get("/notes"), 406);
    problem(
        given()
            .auth()
            .oauth2(Tokens.seller("1001"))
            .contentType("text/plain")
            .body("x")
            .post("/notes"),
        415);
    problem(given().auth().oauth2(Tokens.seller("1001")).get("/notes/crash"), 500);
    problem(
        given().auth().oauth2(Tokens.seller("1001")).queryParam("limitt", 5).get("/notes"), 400);
    problem(
        given().auth().oauth2(Tokens.seller("1001")).queryParam("limit", "x").get("/notes"), 400);
    problem(
        given().auth().oauth2(Tokens.seller("1001")).queryParam("cursor", "Zm9yZ2Vk").get("/notes"),
        400);
    problem(
        given()
            .auth()
            .oauth2(Tokens.seller("1001"))
            .contentType("application/json")
            .body("{\"text\":\"" + "x".repeat(2_000_000) + "\"}")
            .post("/notes"),
        413);
  }

  private static void problem(io.restassured.response.Response response, int status) {
    response
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("type", startsWith("/problems/"))
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("instance", startsWith("/"));
    assertThat(response.asString()).doesNotContain("Exception").doesNotContain("dev.sellerdesk");
  }

  @Test
  void a_list_is_walked_page_by_page_and_each_page_leads_to_the_next() {
    for (String text : List.of("page b", "page a", "page c")) {
      write(Tokens.seller("1007"), "{\"text\":\"" + text + "\"}");
    }
    var first = given().auth().oauth2(Tokens.seller("1007")).get("/notes?limit=2");
    var second =
        given()
            .auth()
            .oauth2(Tokens.seller("1007"))
            .queryParam("limit", 2)
            .queryParam("cursor", first.path("nextCursor").toString())
            .get("/notes");
    assertThat(first.<List<String>>path("items.text")).containsExactly("page a", "page b");
    assertThat(first.header("Link")).contains("cursor=").contains("rel=\"next\"");
    assertThat(second.<List<String>>path("items.text")).containsExactly("page c");
    assertThat(second.<String>path("nextCursor")).isNull();
    assertThat(second.header("Link")).isNull();
    assertThat(
            given()
                .auth()
                .oauth2(Tokens.seller("1007"))
                .get("/notes?limit=")
                .<List<String>>path("items.text"))
        .as("a parameter without a value is absent")
        .hasSize(3);
    for (String limit : List.of("0", "201", "x", "99999999999")) {
      problem(given().auth().oauth2(Tokens.seller("1007")).get("/notes?limit=" + limit), 400);
    }
  }

  @Test
  void a_change_builds_on_the_version_in_if_match() {
    String id = write(Tokens.seller("1001"), "{\"text\":\"touched\"}");
    String tag = given().auth().oauth2(Tokens.seller("1001")).get("/notes/" + id).header("ETag");
    assertThat(touch(id, tag).statusCode()).isEqualTo(200);
    assertThat(touch(id, tag).asString()).isEqualTo("0");
    assertThat(touch(id, "*").asString()).isEqualTo("null");
    problem(touch(id, "\"forged\""), 400);
    problem(touch(id, "x".repeat(201)), 400);
  }

  private static io.restassured.response.Response touch(String id, String ifMatch) {
    return given()
        .auth()
        .oauth2(Tokens.seller("1001"))
        .header("If-Match", ifMatch)
        .post("/notes/" + id + "/touch");
  }

  @Test
  void a_conditional_read_answers_304_and_request_ids_and_rate_limits_are_told() {
    String id = write(Tokens.seller("1001"), "{\"text\":\"tagged\"}");
    String tag =
        given()
            .auth()
            .oauth2(Tokens.seller("1001"))
            .get("/notes/" + id)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    given()
        .auth()
        .oauth2(Tokens.seller("1001"))
        .header("If-None-Match", tag)
        .header("X-Request-ID", "mine-1")
        .get("/notes/" + id)
        .then()
        .statusCode(304)
        .header("X-Request-ID", "mine-1")
        .header("RateLimit", notNullValue())
        .header("RateLimit-Policy", notNullValue());
  }
}
