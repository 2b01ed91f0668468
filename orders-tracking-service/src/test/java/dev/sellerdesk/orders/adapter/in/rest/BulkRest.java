package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.platform.testing.TestBackend;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Orders of a test alone, to be shipped many at once. */
abstract class BulkRest extends ShippingRest {

  List<String> orders(int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String one = number + "-" + i;
      place(order().put("orderNumber", one)).statusCode(201);
      numbers.add(one);
    }
    return numbers;
  }

  String item(String order) {
    return get("/orders/" + order, seller()).extract().path("items[0].orderItemId");
  }

  static void execute(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
