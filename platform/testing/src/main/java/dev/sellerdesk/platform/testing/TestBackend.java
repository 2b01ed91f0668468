package dev.sellerdesk.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL and a real Kafka for the tests of one service: containers where a Docker engine
 * answers, the embedded binaries otherwise. Both start once per JVM and end with it. The service
 * runs as its limited database role and migrates as the owner, as in production.
 *
 * <p>Give the database's name as init argument {@code database}.
 */
public final class TestBackend implements QuarkusTestResourceLifecycleManager {

  private String database = "test";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    Servers servers = Servers.started();
    servers.createDatabase(database);
    System.setProperty(BOOTSTRAP, servers.kafkaBootstrap());
    System.setProperty(JDBC_URL, servers.jdbcUrl(database));
    System.setProperty(DATABASE, database);
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", servers.jdbcUrl(database));
    settings.put("quarkus.datasource.username", database + "_app");
    settings.put("quarkus.datasource.password", Servers.PASSWORD);
    settings.put("quarkus.flyway.username", database + "_owner");
    settings.put("quarkus.flyway.password", Servers.PASSWORD);
    settings.put("kafka.bootstrap.servers", servers.kafkaBootstrap());
    settings.put("quarkus.oidc.public-key", Tokens.publicKey());
    settings.put("sellerdesk.sandbox.enabled", "true");
    return settings;
  }

  @Override
  public void stop() {
    // The servers serve all test classes of the JVM and end with it.
  }

  private static final String BOOTSTRAP = "sellerdesk.test.kafka";
  private static final String JDBC_URL = "sellerdesk.test.jdbc";
  private static final String DATABASE = "sellerdesk.test.database";

  public static String kafkaBootstrap() {
    return System.getProperty(BOOTSTRAP);
  }

  public static String jdbcUrl() {
    return System.getProperty(JDBC_URL);
  }

  /** The role that owns the tables; still no superuser. */
  public static String ownerRole() {
    return System.getProperty(DATABASE) + "_owner";
  }

  /** The role that the service runs as. */
  public static String appRole() {
    return System.getProperty(DATABASE) + "_app";
  }

  /** Password of both roles. */
  public static String password() {
    return Servers.PASSWORD;
  }
}
