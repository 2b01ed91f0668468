package dev.sellerdesk.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the scope onto a connection, where the row-level security policies read it. */
final class ConnectionScope {

  private static final String SET = "select set_config('sellerdesk.retailer_id', ?, false)";

  static void set(Connection connection, String scope) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET)) {
      statement.setString(1, scope);
      statement.execute();
    }
  }

  private ConnectionScope() {}
}
