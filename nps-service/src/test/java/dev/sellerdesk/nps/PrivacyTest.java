package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.closedBy;
import static dev.sellerdesk.nps.NpsDriver.decision;
import static dev.sellerdesk.nps.NpsDriver.form;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.satisfaction;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static dev.sellerdesk.nps.NpsDriver.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.QuestionClosed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No address and no name here; a customer can be forgotten and the figures stay. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class PrivacyTest {

  @Test
  void a_forgotten_customer_leaves_scores_and_no_trace() throws SQLException {
    String retailer = newRetailer();
    QuestionClosed closed = close(retailer, "nl");
    String token = token(closed);
    form(token, Map.of("score", "3", "comment", "Ik ben Erika Zonneveld")).then().statusCode(200);
    form(token, Map.of("later", "1", "comment", "Groet, Erika Zonneveld")).then().statusCode(200);
    String before = satisfaction(retailer).then().extract().asString();
    assertThat(mentions("Zonneveld")).contains("survey");

    given().auth().oauth2(Tokens.seller(retailer)).delete(path(closed)).then().statusCode(403);
    given().delete(path(closed)).then().statusCode(401);
    given().auth().oauth2(Tokens.webshop()).delete(path(closed)).then().statusCode(204);
    given().auth().oauth2(Tokens.webshop()).delete(path(closed)).then().statusCode(204);

    assertThat(satisfaction(retailer).then().extract().asString()).isEqualTo(before);
    seller(retailer)
        .get("/satisfaction/responses")
        .then()
        .body("items.score", contains(3))
        .body("items[0].comment", nullValue())
        .body("items[0].laterComment", nullValue())
        .body("items[0].orderNumber", nullValue());
    assertThat(mentions("Zonneveld")).isEmpty();
    // The outbox has handed its events on by now; what is left here must not name the customer.
    assertThat(mentions(closed.customerRef())).isEmpty();
  }

  @Test
  void a_waiting_survey_of_a_forgotten_customer_is_not_sent() {
    QuestionClosed closed = closedBy("SELLER", newRetailer(), "nl", "c-forgotten");
    TestEvents.publish(closed);
    decision(closed);
    given().auth().oauth2(Tokens.partnerservice()).delete(path(closed)).then().statusCode(204);

    assertThat(decision(closed).getString("reasonCode")).isEqualTo("CUSTOMER_ERASED");
  }

  @Test
  void no_column_is_made_for_an_address_or_a_name_of_a_person() throws SQLException {
    assertThat(
            rows(
                "select column_name from information_schema.columns where table_schema = 'public'"))
        .isNotEmpty()
        .noneMatch(
            column -> column.matches(".*(email|mail_address|first_name|last_name|phone_number).*"));
  }

  private static String path(QuestionClosed closed) {
    return "/survey-customers/" + closed.customerRef();
  }

  /** The tables in which the text stands anywhere. */
  private static List<String> mentions(String text) throws SQLException {
    List<String> tables = new ArrayList<>();
    for (String table :
        rows("select table_name from information_schema.tables where table_schema = 'public'")) {
      // What is on its way out is gone a moment later.
      if (!table.equals("outbox")
          && !rows("select 1 from \"%s\" t where t::text like '%%%s%%'".formatted(table, text))
              .isEmpty()) {
        tables.add(table);
      }
    }
    return tables;
  }

  private static List<String> rows(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '*', false)");
      List<String> values = new ArrayList<>();
      try (ResultSet rows = sql.executeQuery(query)) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    }
  }
}
