package dev.sellerdesk.questions.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subject list. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class SubjectsTest {

  private static final Map<String, String> TEXTS =
      Map.of("nl", "Cadeauverpakking", "fr", "Emballage cadeau", "en", "Gift wrapping");

  @Test
  void Q_29_every_subject_has_its_own_code_and_a_text_in_each_language() {
    Response list = as(Tokens.webshop()).get("/subjects");
    List<String> codes = list.path("items.code");

    assertThat(codes)
        .startsWith("WHERE_IS_MY_ORDER")
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(15);
    for (String language : List.of("nl", "fr", "en")) {
      assertThat(list.<List<String>>path("items.texts." + language))
          .allMatch(text -> !text.isBlank());
    }
    as(Tokens.webshop())
        .get("/subjects/REFUND")
        .then()
        .statusCode(200)
        .body("texts.en", is("Refund"));
  }

  @Test
  void Q_29_partnerservice_extends_the_list_and_questions_can_be_about_it_at_once() {
    String code = "GIFT_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    asked(code).then().statusCode(400);

    add(code, TEXTS, "PROCESS")
        .then()
        .statusCode(201)
        .header("Location", org.hamcrest.Matchers.endsWith("/subjects/" + code));

    asked(code).then().statusCode(201).body("subject.text", is("Gift wrapping"));
    as(Tokens.webshop()).get("/subjects").then().body("items.code", hasItem(code));
    add(code, TEXTS, null).then().statusCode(409).body("ruleId", is("Q-29"));
  }

  @Test
  void Q_29_a_subject_can_be_worded_otherwise_here() {
    String code = "GIFT_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    add(code, TEXTS, null).then().statusCode(201);
    Map<String, String> other = new HashMap<>(TEXTS);
    other.put("en", "Wrapping as a gift");

    as(Tokens.partnerservice())
        .body(Map.of("texts", other))
        .put("/subjects/" + code)
        .then()
        .statusCode(200)
        .body("texts.en", is("Wrapping as a gift"));
    as(Tokens.webshop()).get("/subjects/" + code).then().body("texts.en", is("Wrapping as a gift"));
    as(Tokens.partnerservice())
        .body(Map.of("texts", other))
        .put("/subjects/NO_SUCH_SUBJECT")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    as(Tokens.webshop()).get("/subjects/NO_SUCH_SUBJECT").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "gift, nl",
    "1GIFT, nl",
    "'', nl",
    "GIFT_A, none",
    "GIFT_B, long",
    "GIFT_C, blank",
    "GIFT_D, lines"
  })
  void what_is_no_subject_is_refused(String code, String texts) {
    Map<String, String> given = new HashMap<>(TEXTS);
    switch (texts) {
      case "none" -> given.remove("fr");
      case "long" -> given.put("fr", "x".repeat(121));
      case "blank" -> given.put("fr", "  ");
      case "lines" -> given.put("fr", "a\nb");
      default -> {}
    }
    add(code, given, null).then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void only_partnerservice_keeps_the_list() {
    for (String token : List.of(Tokens.seller("1"), Tokens.webshop())) {
      as(token).body(Map.of("code", "A", "texts", TEXTS)).post("/subjects").then().statusCode(403);
      as(token).body(Map.of("texts", TEXTS)).put("/subjects/REFUND").then().statusCode(403);
    }
    given().get("/subjects").then().statusCode(401);
  }

  private static Response add(String code, Map<String, String> texts, String advice) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("texts", texts);
    body.put("advice", advice);
    return as(Tokens.partnerservice()).body(body).post("/subjects");
  }

  private static Response asked(String subject) {
    return as(Tokens.webshop())
        .body(
            Map.of(
                "retailerId",
                "sub1",
                "orderNumber",
                "SUB1",
                "subject",
                subject,
                "channel",
                "EMAIL",
                "message",
                "Hallo"))
        .post("/questions");
  }

  private static io.restassured.specification.RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }
}
