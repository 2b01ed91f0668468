package dev.sellerdesk.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;

  @Test
  void keeps_data_between_starts_and_separates_the_owner_from_the_application()
      throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder, 0, false)) {
      postgres.createDatabase("questions");
      postgres.createDatabase("questions");
      run(postgres, "questions_owner", "create table seen (id int)", "insert into seen values (7)");
      run(postgres, "questions_owner", "grant select on seen to questions_app");

      assertThat(one(postgres, "questions_app", "select id from seen")).isEqualTo("7");
      assertThat(
              one(
                  postgres,
                  "questions_app",
                  "select rolsuper or rolbypassrls from pg_roles where rolname = user"))
          .isEqualTo("f");
      assertThatThrownBy(() -> run(postgres, "questions_app", "create table own (id int)"))
          .hasMessageContaining("permission denied");
      assertThat(one(postgres, "questions_app", "show server_version"))
          .startsWith(ServerBinaries.postgresqlVersion().replaceAll("\\.\\d+$", ""));
    }
    try (var postgres = EmbeddedPostgres.start(folder, 0, false)) {
      assertThat(one(postgres, "questions_app", "select id from seen")).isEqualTo("7");
    }
  }

  @Test
  void starts_again_after_a_crash_with_everything_committed() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder, 0, true)) {
      postgres.createDatabase("nps");
      run(postgres, "nps_owner", "create table seen (id int)", "insert into seen values (1)");
      long before = postgres.pid();

      postgres.kill9();
      assertThat(postgres.isAlive()).isFalse();
      postgres.restart();

      assertThat(postgres.pid()).isNotEqualTo(before);
      assertThat(one(postgres, "nps_owner", "select id from seen")).isEqualTo("1");
    }
  }

  @Test
  void a_start_that_fails_shows_the_end_of_the_log() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, taken.getLocalPort(), false))
          .hasMessageContaining("PostgreSQL ended with code")
          .hasMessageContaining("could not bind")
          .hasMessageContaining("postgres.log");
    }
  }

  private static void run(EmbeddedPostgres postgres, String user, String... statements)
      throws SQLException {
    try (Connection connection = connect(postgres, user);
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  private static String one(EmbeddedPostgres postgres, String user, String query)
      throws SQLException {
    try (Connection connection = connect(postgres, user);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres, String user) throws SQLException {
    String database = user.substring(0, user.lastIndexOf('_'));
    return DriverManager.getConnection(postgres.jdbcUrl(database), user, EmbeddedPostgres.PASSWORD);
  }
}
