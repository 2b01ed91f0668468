package dev.sellerdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The second wall of retailer isolation, asked with raw SQL as the service's own role: what a use
 * case sees that forgot to ask.
 */
public final class RetailerRows {

  private static final Set<String> PLATFORM_TABLES =
      Set.of(
          "flyway_schema_history",
          "outbox",
          "outbox_sequence",
          "inbox",
          "idempotency_key",
          "scheduled_tasks",
          "sandbox_clock");

  /**
   * Every table belongs to retailers and is protected, except the platform's and those named here
   * with good reason.
   */
  public static void areProtected(String... sharedTables) {
    List<String> unprotected =
        column(
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity "
                + "and exists (select from pg_policy p where p.polrelid = c.oid))");
    unprotected.removeAll(PLATFORM_TABLES);
    unprotected.removeAll(List.of(sharedTables));
    assertThat(unprotected).as("tables without forced row-level security").isEmpty();
  }

  /**
   * How many rows of the table a connection of this retailer sees; {@code ""} for a connection that
   * says nothing.
   */
  public static long visible(String table, String retailerId) {
    try (Connection connection = appConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '" + retailerId + "', false)");
      try (ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> column(String query) {
    try (Connection connection = appConnection();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection appConnection() throws SQLException {
    return DriverManager.getConnection(
        TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
  }

  private RetailerRows() {}
}
