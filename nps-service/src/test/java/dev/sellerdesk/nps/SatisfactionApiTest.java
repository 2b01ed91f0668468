package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.answer;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.page;
import static dev.sellerdesk.nps.NpsDriver.satisfaction;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures as sellers read them. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class SatisfactionApiTest {

  @Test
  void satisfaction_counts_this_retailers_answers_only() {
    String mine = newRetailer();
    String other = newRetailer();
    answer(mine, 10, 9, 9, 8, 3);
    answer(other, 0, 0);

    satisfaction(mine)
        .then()
        .statusCode(200)
        .body("days", equalTo(28))
        .body("n", equalTo(5))
        .body("nps", equalTo(40))
        .body("npsExact.numerator", equalTo(2))
        .body("npsExact.denominator", equalTo(5))
        .body("promoters", equalTo(3))
        .body("passives", equalTo(1))
        .body("detractors", equalTo(1))
        .body("interval95.size()", equalTo(2))
        .body("enough", equalTo(false))
        .body("responseRate", equalTo(1.0f))
        .body("trend.size()", equalTo(28))
        .body("trend.n.sum()", equalTo(5))
        .body("trend[0].nps", nullValue());
    satisfaction(other).then().body("n", equalTo(2)).body("nps", equalTo(-100));
    seller(mine)
        .get("/satisfaction?days=90")
        .then()
        .body("trend.size()", org.hamcrest.Matchers.lessThan(15));
    seller(mine).get("/satisfaction?days=90&by=day").then().body("trend.size()", equalTo(90));
    satisfaction(newRetailer())
        .then()
        .body("n", equalTo(0))
        .body("nps", nullValue())
        .body("npsExact", nullValue())
        .body("interval95", nullValue())
        .body("responseRate", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"days=0", "days=367", "days=-1", "days=x", "days=1.5", "by=month", "dyas=28"})
  void a_wrong_period_is_refused(String query) {
    seller("1001")
        .get("/satisfaction?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void satisfaction_is_for_sellers() {
    given().get("/satisfaction").then().statusCode(401);
    given().auth().oauth2(Tokens.partnerservice()).get("/satisfaction").then().statusCode(403);
    given().auth().oauth2(Tokens.webshop()).get("/survey-decisions").then().statusCode(403);
  }

  @Test
  void answers_are_paged_latest_first_without_gap_or_double() {
    String retailer = newRetailer();
    answer(retailer, 1, 2, 3, 4, 5);

    JsonPath first =
        seller(retailer)
            .get("/satisfaction/responses?limit=2")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(first.getList("items.score")).containsExactly(5, 4);
    JsonPath second = page(retailer, first.getString("nextCursor"));
    assertThat(second.getList("items.score")).containsExactly(3, 2);
    JsonPath third = page(retailer, second.getString("nextCursor"));
    assertThat(third.getList("items.score")).containsExactly(1);
    assertThat(third.getString("nextCursor")).isNull();

    seller(newRetailer())
        .get("/satisfaction/responses?limit=2&cursor=" + first.getString("nextCursor"))
        .then()
        .statusCode(400);
    seller(retailer).get("/satisfaction/responses?cursor=forged").then().statusCode(400);
  }
}
