package dev.sellerdesk.questions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which questions, and who does not. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class WhoSeesQuestionsTest extends QuestionsOverRest {
  @Test
  void Q_13_another_retailer_sees_nothing_of_it() {
    String id = asked();
    String stranger = Tokens.seller("X" + retailer);

    for (String path : List.of("/close", "/reopen", "/waiting-for-customer")) {
      as(stranger).post("/questions/" + id + path).then().statusCode(404);
    }
    as(stranger)
        .get("/questions/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    as(stranger).get("/questions").then().statusCode(200).body("items", hasSize(0));
    as(stranger)
        .queryParam("orderNumber", order)
        .queryParam("view", "all")
        .get("/questions")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void Q_13_every_table_is_behind_the_second_wall() {
    asked();

    RetailerRows.areProtected("subject", "question_search");
    assertThat(RetailerRows.visible("customer_question", retailer)).isEqualTo(1);
    assertThat(RetailerRows.visible("customer_question", "X" + retailer)).isZero();
    assertThat(RetailerRows.visible("customer_question", "")).isZero();
  }

  @Test
  void partnerservice_looks_at_the_questions_of_all_retailers() {
    String id = asked();

    as(Tokens.partnerservice())
        .get("/questions/" + id)
        .then()
        .statusCode(200)
        .body("retailerId", is(retailer), "actions.name", equalTo(List.of("forward")));
    as(Tokens.partnerservice())
        .queryParam("orderNumber", order)
        .get("/questions")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    as(Tokens.partnerservice()).post("/questions/" + id + "/close").then().statusCode(403);
  }

  @Test
  void roles_are_kept_apart() {
    partnerservice().body(request()).post("/questions").then().statusCode(403);
    webshop().get("/questions").then().statusCode(403);
    as(Tokens.carrier()).get("/questions").then().statusCode(403);
    given().get("/questions").then().statusCode(401).contentType("application/problem+json");
    webshop().get("/subjects").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "01920000-0000-7000-8000-000000000000"})
  void an_unknown_question_is_not_there(String id) {
    seller().get("/questions/" + id).then().statusCode(404).contentType("application/problem+json");
    seller().post("/questions/" + id + "/close").then().statusCode(404);
  }

  @Test
  void a_token_without_retailer_sees_nothing() {
    asked();

    as(Tokens.of("nobody", null, "seller")).get("/questions").then().statusCode(403);
    as(Tokens.of("nobody", null, "seller"))
        .get("/clock/explain?from=2026-11-20T11:00:00Z&rule=Q-05")
        .then()
        .statusCode(403);
  }
}
