package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.questions.MiraklMarketplace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The overview on a marketplace run by Mirakl (S3). */
@QuarkusTest
@TestProfile(MiraklMarketplace.class)
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class MiraklOverviewTest {

  private String retailer;
  private StoredQuestions questions;

  @BeforeEach
  void a_retailer_of_our_own() {
    retailer = "M" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    questions = new StoredQuestions(retailer);
  }

  @Test
  void Q_54_the_threads_page_shows_all_threads_with_customers() {
    Instant now = Instant.parse("2026-11-20T11:00:00Z");
    UUID begun = questions.store(question().opened(now).initiator("SELLER").answered());
    UUID open = questions.store(question().opened(now.plusSeconds(1)));
    UUID closed = questions.store(question().opened(now.plusSeconds(2)).closed(now.plusSeconds(9)));

    assertThat(list(Map.of("view", "all"))).containsExactly(begun, open, closed);
  }

  @Test
  void Q_58_the_four_filters_of_the_threads_page_combine() {
    UUID wanted =
        questions.store(
            question()
                .order("T-1")
                .customer("Jan Smit")
                .subject("REFUND")
                .lastMessage(Instant.parse("2026-11-25T09:00:00Z")));
    questions.store(question().order("T-1").customer("Jan Smit").subject("REFUND"));

    assertThat(
            list(
                Map.of(
                    "subject", "REFUND",
                    "customerName", "jan smit",
                    "orderNumber", "T-1",
                    "lastMessageFrom", "2026-11-25",
                    "lastMessageTo", "2026-11-25")))
        .containsExactly(wanted);
  }

  @Test
  void Q_61_each_marketplace_has_topics_of_its_own() {
    String code = "OPERATOR_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    given()
        .auth()
        .oauth2(Tokens.partnerservice())
        .contentType("application/json")
        .body(Map.of("code", code, "texts", Map.of("nl", "Aan ons", "fr", "À nous", "en", "To us")))
        .post("/subjects")
        .then()
        .statusCode(201);

    assertThat(questions.column("select marketplace from subject where code = ?", code))
        .containsExactly("mirakl");
    questions.execute(
        "insert into subject (marketplace, code, nl, fr, en, position) values ('bol', ?, 'x', 'x', 'x', 1)",
        code + "_BOL");
    given()
        .auth()
        .oauth2(Tokens.webshop())
        .get("/subjects/" + code + "_BOL")
        .then()
        .statusCode(404);
    given().auth().oauth2(Tokens.webshop()).get("/subjects/" + code).then().statusCode(200);
  }

  private List<UUID> list(Map<String, String> parameters) {
    return given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .queryParams(parameters)
        .get("/questions")
        .<List<String>>path("items.id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }
}
