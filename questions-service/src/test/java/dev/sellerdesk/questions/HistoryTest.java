package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what when: lines are added and never changed. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class HistoryTest extends QuestionsOverRest {

  @Test
  void everything_that_happens_leaves_a_line() {
    String id = answered();
    seller().body(Map.of("text", "note")).post("/questions/" + id + "/notes");
    seller()
        .body(Map.of("explanation", "Found"))
        .post("/questions/" + id + "/close")
        .then()
        .statusCode(200);
    TestEvents.publish(received(id));
    until(id, "status", "OPEN");
    escalate(id);
    partnerservice().post("/partnerservice/questions/" + id + "/forward").then().statusCode(200);

    JsonPath history =
        seller().get("/questions/" + id + "/history").then().statusCode(200).extract().jsonPath();

    assertThat(history.getList("items.what"))
        .isEqualTo(
            List.of(
                "OPENED",
                "SELLER_WROTE_TO_CUSTOMER",
                "NOTE_ADDED",
                "CLOSED",
                "CUSTOMER_WROTE",
                "REOPENED",
                "ESCALATED",
                "FORWARDED"));
    assertThat(history.getList("items.by"))
        .isEqualTo(
            List.of(
                "CUSTOMER",
                "SELLER",
                "SELLER",
                "SELLER",
                "CUSTOMER",
                "CUSTOMER",
                "SELLER",
                "PARTNERSERVICE"));
    assertThat(history.getString("items[3].detail")).isEqualTo("Found");
    assertThat(history.getString("items[3].user")).isEqualTo("seller-" + retailer);
    assertThat(history.getString("items[6].custody")).isEqualTo("PARTNERSERVICE");
    partnerservice()
        .get("/questions/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items", hasSize(8));
  }

  @Test
  void history_pages_to_its_end_and_is_the_retailers_own() {
    String id = answered();
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var request = seller().queryParam("limit", 1);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      Response page = request.get("/questions/" + id + "/history");
      seen.addAll(page.path("items.what"));
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(seen).isEqualTo(List.of("OPENED", "SELLER_WROTE_TO_CUSTOMER"));
    as(Tokens.seller("X" + retailer))
        .get("/questions/" + id + "/history")
        .then()
        .statusCode(404)
        .body("type", is("/problems/question-not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update question_history set detail = 'x'",
        "delete from question_history",
        "truncate question_history"
      })
  void not_even_the_service_can_change_a_line(String statement) throws SQLException {
    asked();
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.execute(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }
}
