package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.StackConfig;
import dev.sellerdesk.platform.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator's cluster does with a database: the init container migrates it, a backup is
 * taken while it works, it is lost, and it is restored.
 */
class MigrationAndRestoreTest {
  private static final String OWNER = "questions_owner";
  private static final String APP = "questions_app";

  @TempDir Path folder;
  private EmbeddedPostgres postgres;

  @BeforeEach
  void start() {
    postgres = EmbeddedPostgres.start(folder.resolve("first"), 0, true);
    postgres.createDatabase("questions");
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void containers_that_migrate_at_once_take_turns_and_need_neither_kafka_nor_keycloak()
      throws Exception {
    List<Process> containers = List.of(migrate("one"), migrate("two"));

    for (Process container : containers) {
      assertThat(container.waitFor(180, TimeUnit.SECONDS)).isTrue();
      assertThat(container.exitValue()).isZero();
    }
    assertThat(
            texts(OWNER, "select distinct tableowner from pg_tables where schemaname = 'public'"))
        .containsExactly(OWNER);
    assertThat(texts(OWNER, "select success::text from flyway_schema_history"))
        .isNotEmpty()
        .containsOnly("true");
    assertThat(texts(APP, "select count(*)::text from outbox")).containsExactly("0");
  }

  @Test
  void a_lost_database_is_restored_to_its_last_commit() throws Exception {
    assertThat(migrate("one").waitFor()).isZero();
    write(1, 2_000);
    Path copy = folder.resolve("backup");

    backUp(copy);
    write(2_001, 3_000);
    Map<String, String> before = checksums();
    Path lost = folder.resolve("first/data");
    postgres.kill9();
    // The archive of the log: what was written after the backup.
    copy(lost.resolve("pg_wal"), copy.resolve("pg_wal"));
    postgres.close();
    delete(folder.resolve("first"));
    Files.createDirectories(folder.resolve("second"));
    Files.move(copy, folder.resolve("second/data"));
    postgres = EmbeddedPostgres.start(folder.resolve("second"), 0, true);

    assertThat(checksums()).isEqualTo(before);
    assertThat(before.get("outbox")).startsWith("3000 ");
  }

  /** As the init container of the manifests is told. */
  private Process migrate(String name) throws IOException {
    Path jar =
        StackConfig.findRepository()
            .resolve("questions-service/target/quarkus-app/quarkus-run.jar");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toString());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "prod"),
                Map.entry("QUARKUS_INIT_AND_EXIT", "true"),
                Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true"),
                Map.entry("QUARKUS_OIDC_TENANT_ENABLED", "false"),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", "https://127.0.0.1:1/realms/sellerdesk"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("questions")),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", APP),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD),
                Map.entry("QUARKUS_FLYWAY_USERNAME", OWNER),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", EmbeddedPostgres.PASSWORD),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"),
                Map.entry("SELLERDESK_CURSOR_SECRET", "a-secret-for-this-test-and-no-other-one"),
                Map.entry("QUARKUS_HTTP_PORT", "0"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "0")));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    return builder.start();
  }

  private void write(int from, int to) throws SQLException {
    try (Connection connection = connect(APP);
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          insert into outbox (id, aggregatetype, aggregateid, type, payload, retailer_id, sequence, recorded_at)
          select gen_random_uuid(), 'sellerdesk.questions', (n %% 7)::text, 'test', repeat('x', n), '1001', n, now()
          from generate_series(%d, %d) n
          """
              .formatted(from, to));
      sql.execute(
          "insert into inbox (event_id, consumer) select gen_random_uuid(), 'questions-service' from generate_series(%d, %d)"
              .formatted(from, to));
    }
  }

  /** A base backup while the server works, as the backup plugin takes it. */
  private void backUp(Path copy) throws Exception {
    try (Connection connection = connect("postgres");
        Statement sql = connection.createStatement()) {
      sql.execute("select pg_backup_start('test', true)");
      copy(folder.resolve("first/data"), copy);
      Files.deleteIfExists(copy.resolve("postmaster.pid"));
      try (ResultSet label = sql.executeQuery("select labelfile from pg_backup_stop(false)")) {
        label.next();
        Files.writeString(copy.resolve("backup_label"), label.getString(1));
      }
    }
  }

  /** Rows and a checksum of them, for each table. */
  private Map<String, String> checksums() throws SQLException {
    Map<String, String> checksums = new TreeMap<>();
    for (String table :
        texts(OWNER, "select tablename from pg_tables where schemaname = 'public'")) {
      checksums.put(
          table,
          texts(
                  "postgres",
                  "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from "
                      + table
                      + " t")
              .getFirst());
    }
    return checksums;
  }

  private List<String> texts(String user, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = connect(user);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private Connection connect(String user) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("questions"), user, EmbeddedPostgres.PASSWORD);
  }

  /** Files may go while they are copied; what matters of them is in the log. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (Files.exists(file)) {
          Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    if (Files.exists(to.resolve("PG_VERSION"))) {
      Files.setPosixFilePermissions(
          to, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
