package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class PlaceOrderInvalidTest extends OrdersRest {

  static Stream<Arguments> invalid() {
    return Stream.of(
        Arguments.of("orderNumber", edit(o -> o.remove("orderNumber"))),
        Arguments.of("orderNumber", edit(o -> o.put("orderNumber", "has space"))),
        Arguments.of("orderNumber", edit(o -> o.put("orderNumber", "A".repeat(41)))),
        Arguments.of("orderNumber", edit(o -> o.put("orderNumber", 12))),
        Arguments.of("retailerId", edit(o -> o.put("retailerId", ""))),
        Arguments.of("retailerId", edit(o -> o.put("retailerId", "*"))),
        Arguments.of("placedAt", edit(o -> o.put("placedAt", "yesterday"))),
        Arguments.of("placedAt", edit(o -> o.put("placedAt", "+300000-01-01T00:00:00Z"))),
        Arguments.of("latestDeliveryDate", edit(o -> o.put("latestDeliveryDate", "2026-02-30"))),
        Arguments.of("latestDeliveryDate", edit(o -> o.put("latestDeliveryDate", "1026-02-03"))),
        Arguments.of("customer", edit(o -> o.putNull("customer"))),
        Arguments.of("customer.ref", edit(o -> at(o, "/customer").put("ref", " "))),
        Arguments.of(
            "customer.firstName", edit(o -> at(o, "/customer").put("firstName", "a".repeat(101)))),
        Arguments.of(
            "customer.lastName", edit(o -> at(o, "/customer").put("lastName", "a\u0000b"))),
        Arguments.of("customer.email", edit(o -> at(o, "/customer").put("email", "erika"))),
        Arguments.of("customer.email", edit(o -> at(o, "/customer").put("email", "a@b c.nl"))),
        Arguments.of(
            "customer.email", edit(o -> at(o, "/customer").put("email", "a@b.nl\r\nBcc: x@y.nl"))),
        Arguments.of("customer.phone", edit(o -> at(o, "/customer").put("phone", "0612345678"))),
        Arguments.of("customer.language", edit(o -> at(o, "/customer").put("language", "de"))),
        Arguments.of("customer.nickname", edit(o -> at(o, "/customer").put("nickname", "x"))),
        Arguments.of(
            "shippingAddress.countryCode",
            edit(o -> at(o, "/shippingAddress").put("countryCode", "XX"))),
        Arguments.of(
            "shippingAddress.countryCode",
            edit(o -> at(o, "/shippingAddress").put("countryCode", "nl"))),
        Arguments.of(
            "shippingAddress.street", edit(o -> at(o, "/shippingAddress").remove("street"))),
        Arguments.of("items", edit(o -> o.putArray("items"))),
        Arguments.of("items", edit(o -> o.remove("items"))),
        Arguments.of("items[0]", edit(o -> o.putArray("items").addNull())),
        Arguments.of("items[0].ean", edit(o -> at(o, "/items/0").put("ean", "8712345678905"))),
        Arguments.of("items[0].ean", edit(o -> at(o, "/items/0").put("ean", "1234567"))),
        Arguments.of("items[0].ean", edit(o -> at(o, "/items/0").put("ean", 8712345678906L))),
        Arguments.of("items[0].title", edit(o -> at(o, "/items/0").put("title", "t".repeat(501)))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").put("quantity", 0))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").put("quantity", 10_000))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").put("quantity", 1.5))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").put("quantity", "2"))),
        Arguments.of("items[0].quantity", edit(o -> at(o, "/items/0").putNull("quantity"))),
        Arguments.of("items[0].fulfilment", edit(o -> at(o, "/items/0").put("fulfilment", "ME"))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", "9.999"))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", "-1.00"))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", "1e3"))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", 9.99))),
        Arguments.of(
            "items[0].unitPrice.amount",
            edit(o -> at(o, "/items/0/unitPrice").put("amount", "1,00"))),
        Arguments.of(
            "items[0].unitPrice.currency",
            edit(o -> at(o, "/items/0/unitPrice").put("currency", "EUX"))),
        Arguments.of(
            "items[0].unitPrice.currency",
            // ISO 4217's code for "no currency"
            edit(o -> at(o, "/items/0/unitPrice").put("currency", "XXX"))),
        Arguments.of("items", edit(o -> at(o, "/items/0/unitPrice").put("currency", "USD"))),
        Arguments.of("shippingCost.amount", edit(o -> at(o, "/shippingCost").remove("amount"))),
        Arguments.of("shippingCost", edit(o -> o.remove("shippingCost"))),
        Arguments.of("frozen", edit(o -> o.put("frozen", true))));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void what_is_not_right_is_refused_and_named(String field, Consumer<ObjectNode> edit) {
    ObjectNode order = order();
    edit.accept(order);
    place(order)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "\"x\"", "{\"orderNumber\":\"A\",\"orderNumber\":\"B\"}"})
  void what_is_no_order_at_all_is_refused(String body) {
    given()
        .auth()
        .oauth2(Tokens.webshop())
        .contentType("application/json")
        .body(body)
        .post("/orders")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }
}
