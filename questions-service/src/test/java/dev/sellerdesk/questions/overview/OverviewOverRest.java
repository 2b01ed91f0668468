package dev.sellerdesk.questions.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;

/** The overview through REST. Every test has a retailer of its own. */
abstract class OverviewOverRest {

  static final Instant T = Instant.parse("2026-11-20T11:00:00Z");

  String retailer;
  StoredQuestions questions;

  @BeforeEach
  void a_retailer_of_our_own() {
    retailer = "V" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    questions = new StoredQuestions(retailer);
  }

  List<UUID> list(Map<String, String> parameters) {
    Response answer = seller().queryParams(parameters).get("/questions");
    assertThat(answer.statusCode()).as(parameters + " " + answer.asString()).isEqualTo(200);
    return answer.<List<String>>path("items.id").stream().map(UUID::fromString).toList();
  }

  List<String> csv(String token, Map<String, String> parameters) {
    Response answer = as(token).accept("text/csv").queryParams(parameters).get("/questions");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("text/csv");
    return answer.asString().lines().toList();
  }

  RequestSpecification seller() {
    return as(Tokens.seller(retailer));
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
