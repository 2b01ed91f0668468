package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class SeeOrdersTest extends OrdersRest {

  @Test
  void another_retailer_never_learns_that_there_is_such_an_order() {
    place(order()).statusCode(201);
    get("/orders/" + number, Tokens.seller(retailer))
        .statusCode(200)
        .body("orderNumber", equalTo(number));
    String foreign =
        get("/orders/" + number, Tokens.seller("1002"))
            .statusCode(404)
            .body("type", equalTo("/problems/order-not-found"))
            .extract()
            .asString();
    String missing =
        get("/orders/X" + number, Tokens.seller("1002")).statusCode(404).extract().asString();
    assertThat(missing.replace("X" + number, number)).isEqualTo(foreign);
    get("/orders?customerName=Jansen", Tokens.seller("1002"))
        .statusCode(200)
        .body("items.orderNumber", empty());
    get("/orders", Tokens.of("somebody", null, "seller")).statusCode(200).body("items", empty());
  }

  @Test
  void partnerservice_sees_the_orders_of_all_retailers() {
    ObjectNode order = order();
    at(order, "/customer").put("lastName", number);
    place(order).statusCode(201);
    get("/orders/" + number, Tokens.partnerservice())
        .statusCode(200)
        .body("retailerId", equalTo(retailer));
    get("/orders?customerName=" + number, Tokens.partnerservice())
        .statusCode(200)
        .body("items.retailerId", contains(retailer));
  }

  @Test
  void a_token_of_a_retailer_sees_that_retailer_alone_whatever_its_roles() {
    place(order()).statusCode(201);
    String both = Tokens.of("somebody", "1002", "seller", "partnerservice");
    get("/orders/" + number, both).statusCode(404);
    get("/orders", both).statusCode(200).body("items.retailerId.flatten()", empty());
  }

  @Test
  void everybody_may_do_what_the_role_says_and_no_more() {
    given()
        .contentType("application/json")
        .body(order().toString())
        .post("/orders")
        .then()
        .statusCode(401);
    for (String token :
        List.of(Tokens.seller(retailer), Tokens.partnerservice(), Tokens.carrier())) {
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body(order().toString())
          .post("/orders")
          .then()
          .statusCode(403);
    }
    get("/orders", Tokens.webshop()).statusCode(403);
    get("/orders/" + number, Tokens.webshop()).statusCode(403);
    get("/orders", Tokens.integrator(retailer)).statusCode(403);
  }

  @Test
  void every_table_is_protected_and_raw_sql_that_forgets_to_ask_sees_nothing() {
    place(order()).statusCode(201);
    RetailerRows.areProtected();
    for (String table : List.of("customer_order", "order_item")) {
      assertThat(RetailerRows.visible(table, "")).isZero();
      assertThat(RetailerRows.visible(table, "somebody-else")).isZero();
      assertThat(RetailerRows.visible(table, retailer)).isEqualTo(1);
    }
  }

  @Test
  void an_order_that_is_known_already_is_not_sent_again() {
    String tag = place(order()).statusCode(201).extract().header("ETag");
    given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .header("If-None-Match", tag)
        .get("/orders/" + number)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(equalTo(""));
    get("/orders/" + number, Tokens.seller(retailer)).statusCode(200).header("ETag", equalTo(tag));
  }
}
