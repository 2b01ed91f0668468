package dev.sellerdesk.platform.testing;

import dev.sellerdesk.platform.embedded.EmbeddedKafka;
import dev.sellerdesk.platform.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The two servers behind the tests of a JVM. */
sealed interface Servers {

  String PASSWORD = EmbeddedPostgres.PASSWORD;

  void createDatabase(String name);

  String jdbcUrl(String database);

  String kafkaBootstrap();

  /** Starts what this machine can; the second caller gets what the first one started. */
  static Servers started() {
    synchronized (System.getProperties()) {
      return Started.SERVERS;
    }
  }

  /** Holds the one instance. */
  final class Started {
    private static final Servers SERVERS =
        DockerClientFactory.instance().isDockerAvailable() ? new Containers() : new Embedded();

    private Started() {}
  }

  /** The binaries that the build brings along. */
  final class Embedded implements Servers {

    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    Embedded() {
      try {
        Path directory = Files.createTempDirectory("sellerdesk-test");
        var kafkaStart =
            CompletableFuture.supplyAsync(
                () -> EmbeddedKafka.start(directory.resolve("kafka"), 0, 0));
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0, false);
        kafka = kafkaStart.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(directory)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (CompletionException e) {
        throw new IllegalStateException("Kafka did not start", e.getCause());
      }
    }

    private void stop(Path directory) {
      kafka.kill9();
      postgres.kill9();
      try (var files = Files.walk(directory)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException | UncheckedIOException e) {
        System.err.println("Left behind: " + directory);
      }
    }

    @Override
    public void createDatabase(String name) {
      postgres.createDatabase(name);
    }

    @Override
    public String jdbcUrl(String database) {
      return postgres.jdbcUrl(database);
    }

    @Override
    public String kafkaBootstrap() {
      return kafka.bootstrap();
    }
  }

  /** Containers, where a Docker engine answers. */
  final class Containers implements Servers {

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");

    Containers() {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(postgres::start), CompletableFuture.runAsync(kafka::start))
          .join();
    }

    @Override
    public void createDatabase(String name) {
      try (Connection connection =
              DriverManager.getConnection(
                  postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
          Statement sql = connection.createStatement()) {
        sql.execute("create role %s_owner login password '%s'".formatted(name, PASSWORD));
        sql.execute(
            "create role %s_app login nosuperuser nobypassrls password '%s'"
                .formatted(name, PASSWORD));
        sql.execute("create database %1$s owner %1$s_owner".formatted(name));
      } catch (SQLException e) {
        throw new IllegalStateException("the database " + name + " cannot be made", e);
      }
    }

    @Override
    public String jdbcUrl(String database) {
      return "jdbc:postgresql://%s:%d/%s"
          .formatted(postgres.getHost(), postgres.getFirstMappedPort(), database);
    }

    @Override
    public String kafkaBootstrap() {
      return kafka.getBootstrapServers();
    }
  }
}
