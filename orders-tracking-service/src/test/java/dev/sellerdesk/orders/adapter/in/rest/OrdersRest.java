package dev.sellerdesk.orders.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** An order of a test alone, and how a test tells and sees it. */
abstract class OrdersRest {

  static final ObjectMapper JSON = new ObjectMapper();

  final String number = "T" + UUID.randomUUID().toString().substring(0, 12);

  /** Of this test alone, so that lists hold what the test put there. */
  final String retailer = "r" + UUID.randomUUID().toString().substring(0, 8);

  ObjectNode order() {
    try {
      return (ObjectNode)
          JSON.readTree(
              """
              {"orderNumber":"%s","retailerId":"%s","placedAt":"2026-11-20T10:15:30.123456Z",
               "customer":{"ref":"c-81","firstName":"Erika","lastName":"Jansen","email":"erika@customer.example",
                "phone":"+31612345678","language":"nl"},
               "shippingAddress":{"name":"Erika Jansen","street":"Dorpsstraat","houseNumber":"1","zipCode":"1234AB",
                "city":"Utrecht","countryCode":"NL"},
               "items":[{"ean":"8712345678906","title":"Lawnmower X","quantity":2,
                "unitPrice":{"amount":"99.95","currency":"EUR"},"fulfilment":"FBR"}],
               "shippingCost":{"amount":"5.95","currency":"EUR"},"latestDeliveryDate":"2026-11-25"}
              """
                  .formatted(number, retailer));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The request that leads to this event. */
  ObjectNode asTold(JsonNode event) {
    ObjectNode order = order();
    order.set("placedAt", event.get("placedAt"));
    order.set("latestDeliveryDate", event.get("latestDeliveryDate"));
    ObjectNode customer = at(order, "/customer");
    customer.set("ref", event.get("customerRef"));
    customer.set("firstName", event.get("customerFirstName"));
    customer.set("lastName", event.get("customerLastName"));
    customer.set("email", event.get("customerEmail"));
    customer.set("phone", event.get("customerPhone"));
    customer.set("language", event.get("customerLanguage"));
    at(order, "/shippingAddress").set("countryCode", event.get("countryCode"));
    ArrayNode items = order.putArray("items");
    for (JsonNode item : event.get("items")) {
      ObjectNode line = items.addObject();
      line.set("ean", item.get("ean"));
      line.set("title", item.get("title"));
      line.set("quantity", item.get("quantity"));
      line.set("fulfilment", item.get("fulfilment"));
      line.putObject("unitPrice")
          .put("amount", item.get("unitPriceMinor").decimalValue().movePointLeft(2).toPlainString())
          .put("currency", "EUR");
    }
    at(order, "/shippingCost")
        .put(
            "amount",
            event.get("shippingCostMinor").decimalValue().movePointLeft(2).toPlainString());
    return order;
  }

  static Consumer<ObjectNode> edit(Consumer<ObjectNode> edit) {
    return edit;
  }

  static ObjectNode at(ObjectNode order, String path) {
    return (ObjectNode) order.at(path);
  }

  static ValidatableResponse place(ObjectNode order) {
    return given()
        .auth()
        .oauth2(Tokens.webshop())
        .contentType("application/json")
        .body(order.toString())
        .post("/orders")
        .then();
  }

  static Response placeWithKey(String key, ObjectNode order) {
    return given()
        .auth()
        .oauth2(Tokens.webshop())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(order.toString())
        .post("/orders");
  }

  static ValidatableResponse get(String pathAndQuery, String token) {
    return given().urlEncodingEnabled(false).auth().oauth2(token).get(pathAndQuery).then();
  }

  /** Waits until there are so many events about the order of this test. */
  List<Received> events(int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> TestEvents.read(EventType.Topics.ORDERS, number),
            events -> events.size() >= count);
  }

  /** What has arrived once nothing waits in the outbox any more. */
  List<Received> eventsAfterAMoment() {
    events(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            rows("select id::text from outbox where aggregateid = '" + number + "'").isEmpty());
    return TestEvents.read(EventType.Topics.ORDERS, number);
  }

  /** First column of what raw SQL sees with the rows of all retailers. */
  static List<String> rows(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '*', false)");
      try (ResultSet rows = sql.executeQuery(query)) {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
          values.add(rows.getString(1));
        }
        return values;
      }
    }
  }
}
