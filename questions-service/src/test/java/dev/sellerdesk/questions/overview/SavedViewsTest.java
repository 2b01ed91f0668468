package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists under a name. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class SavedViewsTest {

  private String retailer;
  private String anna;
  private String bert;

  @BeforeEach
  void two_colleagues() {
    retailer = "K" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    anna = Tokens.of("anna", retailer, "seller");
    bert = Tokens.of("bert", retailer, "seller");
  }

  @Test
  void a_saved_view_leads_to_its_list() {
    StoredQuestions questions = new StoredQuestions(retailer);
    UUID refund = questions.store(question().subject("REFUND").customer("Jan Smit"));
    questions.store(question());

    save(anna, "Refunds of Smit", "view=all&subject=REFUND&q=jan%20smit", false)
        .then()
        .statusCode(201);

    String href = as(anna).get("/saved-views").path("items[0].href");
    assertThat(href).isEqualTo("/questions?view=all&subject=REFUND&q=jan%20smit");
    assertThat(as(anna).urlEncodingEnabled(false).get(href).<List<String>>path("items.id"))
        .containsExactly(refund.toString());
  }

  @Test
  void colleagues_see_what_is_shared_and_change_only_their_own() {
    String own = save(anna, "Mine", "", false).path("id");
    String shared = save(anna, "Ours", "view=awaiting", true).path("id");

    as(bert)
        .get("/saved-views")
        .then()
        .body("items.name", is(List.of("Ours")), "items[0].own", is(false));
    as(anna)
        .get("/saved-views")
        .then()
        .body("items.name", is(List.of("Mine", "Ours")), "items[0].own", is(true));
    as(bert).get("/saved-views/" + shared).then().statusCode(200);
    as(bert).get("/saved-views/" + own).then().statusCode(404);
    as(bert).delete("/saved-views/" + shared).then().statusCode(404);
    as(bert).body(body("Stolen", "", true)).put("/saved-views/" + shared).then().statusCode(404);
    as(Tokens.seller("X" + retailer)).get("/saved-views/" + shared).then().statusCode(404);
    as(Tokens.seller("X" + retailer)).get("/saved-views").then().body("items", hasSize(0));

    as(anna).delete("/saved-views/" + shared).then().statusCode(204);
    as(bert).get("/saved-views").then().body("items", hasSize(0));
  }

  @Test
  void a_name_is_taken_once_per_user() {
    String id = save(anna, "Today", "", false).path("id");
    save(anna, "Today", "view=all", false)
        .then()
        .statusCode(409)
        .contentType("application/problem+json");
    save(bert, "Today", "", false).then().statusCode(201);

    Response changed = as(anna).body(body("Today", "view=all", true)).put("/saved-views/" + id);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.<String>path("query")).isEqualTo("view=all");
  }

  @Test
  void a_change_is_built_on_what_was_read() {
    Response saved = save(anna, "Today", "", false);
    String path = "/saved-views/" + saved.path("id");
    String tag = saved.header("ETag");

    as(anna).header("If-Match", tag).body(body("Now", "", false)).put(path).then().statusCode(200);
    as(anna).header("If-Match", tag).body(body("Then", "", false)).put(path).then().statusCode(412);
    as(anna).header("If-Match", tag).delete(path).then().statusCode(412);
    as(anna).get(path).then().body("name", is("Now"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=nothing",
        "colour=red",
        "view",
        "view=all&view=open",
        "limit=5",
        "cursor=x",
        "channel=FAX",
        "awaiting=ME",
        "caseNumber=12",
        "lastMessageFrom=soon",
        "q=%zz",
        "&",
        "q=%20"
      })
  void a_query_that_the_list_refuses_is_not_saved(String query) {
    save(anna, "Odd", query, false)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations", hasSize(1));
  }

  @Test
  void what_is_no_saved_view_is_refused() {
    save(anna, " ", "", false).then().statusCode(400);
    save(anna, "x".repeat(81), "", false).then().statusCode(400);
    save(anna, "a\nb", "", false).then().statusCode(400);
    as(anna).body(Map.of("name", "No query")).post("/saved-views").then().statusCode(400);
    as(Tokens.webshop()).get("/saved-views").then().statusCode(403);
    given().get("/saved-views").then().statusCode(401);
    as(anna).get("/saved-views/" + UUID.randomUUID()).then().statusCode(404);
  }

  private static Response save(String token, String name, String query, boolean shared) {
    return as(token).body(body(name, query, shared)).post("/saved-views");
  }

  private static Map<String, Object> body(String name, String query, boolean shared) {
    return Map.of("name", name, "query", query, "shared", shared);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }
}
