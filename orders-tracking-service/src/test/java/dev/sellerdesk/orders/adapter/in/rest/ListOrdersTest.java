package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.sellerdesk.platform.testing.OpenApiDocument;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class ListOrdersTest extends OrdersRest {

  @Test
  void a_list_goes_on_where_its_link_leads() {
    for (int i = 0; i < 5; i++) {
      place(order().put("orderNumber", number + i).put("placedAt", "2026-11-20T10:0" + i + ":00Z"))
          .statusCode(201);
    }
    List<String> seen = new ArrayList<>();
    String next = "/orders?limit=2&status=PLACED";
    int pages = 0;
    while (next != null) {
      Response page = get(next, Tokens.seller(retailer)).statusCode(200).extract().response();
      seen.addAll(page.path("items.orderNumber"));
      String link = page.header("Link");
      assertThat(link == null).isEqualTo(page.path("nextCursor") == null);
      next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactly(number + 4, number + 3, number + 2, number + 1, number + 0);
  }

  @Test
  void a_cursor_belongs_to_its_list() {
    for (int i = 0; i < 2; i++) {
      place(order().put("orderNumber", number + i)).statusCode(201);
    }
    String cursor = get("/orders?limit=1", Tokens.seller(retailer)).extract().path("nextCursor");
    get("/orders?limit=1&cursor=" + cursor, Tokens.seller(retailer))
        .statusCode(200)
        .body("items", hasSize(1));
    for (String wrong :
        List.of("status=PLACED&cursor=" + cursor, "cursor=x" + cursor, "cursor=%00")) {
      get("/orders?" + wrong, Tokens.seller(retailer))
          .statusCode(400)
          .body("violations.field", contains("cursor"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=GONE",
        "placedFrom=yesterday",
        "placedTo=%2B1000000000-12-31T23:59:59Z",
        "ean=12",
        "ean=abcdefgh",
        "customerName=a%00b",
        "frozen=maybe",
        "limit=0",
        "limit=201",
        "limit=many",
        "sort=oldest"
      })
  void a_filter_that_cannot_be_is_refused_and_named(String query) {
    get("/orders?" + query, Tokens.seller(retailer))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", contains(query.substring(0, query.indexOf('='))));
  }

  @Test
  void a_filter_without_a_value_is_no_filter() {
    place(order()).statusCode(201);
    get(
            "/orders?status=&ean=&customerName=&frozen=&limit=&cursor=&placedFrom=&placedTo=",
            Tokens.seller(retailer))
        .statusCode(200)
        .body("items.orderNumber", contains(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00",
        "..%2F..",
        "a%20b",
        "%F0%9F%98%80",
        "0123456789012345678901234567890123456789x"
      })
  void an_order_that_cannot_be_is_not_found(String number) {
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.seller(retailer))
        .get("/orders/" + number)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void the_document_is_the_one_that_is_committed() {
    OpenApiDocument.matchesCommitted("orders-tracking-service");
  }

  @Test
  void an_order_that_the_version_before_placed_during_a_rollout_is_among_those_to_ship()
      throws SQLException {
    place(order()).statusCode(201);
    // As that version leaves it: it does not know the column.
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '*', false)");
      sql.execute(
          "update customer_order set units_to_ship = default where order_number = '"
              + number
              + "'");
    }
    get("/orders?toShip=true", Tokens.seller(retailer)).body("items.orderNumber", contains(number));
  }
}
