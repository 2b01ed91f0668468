package dev.sellerdesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.platform.embedded.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The real Keycloak as a child process, with the realm that production uses and, added to it, the
 * clients and people of the local stack. The realm is imported once; {@code up --clean} begins
 * anew.
 */
final class Keycloak {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final ChildProcess process;

  private Keycloak(ChildProcess process) {
    this.process = process;
  }

  static Keycloak start(StackConfig config) {
    Path home = config.data().resolve("keycloak");
    try {
      lay(distribution(config.repository()), home);
      Path imports = Files.createDirectories(home.resolve("data/import"));
      JSON.writeValue(
          imports.resolve("sellerdesk-realm.json").toFile(),
          realm(config.repository().resolve("deploy/identity")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int port = config.ports().of(Port.ISSUER);
    ChildProcess process =
        ChildProcess.start(
            "keycloak",
            List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--cache=local",
                "--log-level=warn"),
            environment(),
            home,
            config.logs().resolve("keycloak.log"),
            ChildProcess.Stop.TERM);
    Keycloak keycloak = new Keycloak(process);
    process.await(
        START_LIMIT,
        () ->
            ServiceProcess.answers(
                Idp.KEYCLOAK.issuerUrl(config.ports()) + "/.well-known/openid-configuration"));
    return keycloak;
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    environment.put(
        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 --add-opens=java.base/java.lang=ALL-UNNAMED");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", DevelopmentClients.SECRET);
    // What the realm's file leaves open.
    environment.put("SELLERDESK_WEBSHOP_SECRET", DevelopmentClients.SECRET);
    environment.put("SELLERDESK_CARRIER_SECRET", DevelopmentClients.SECRET);
    environment.put("SELLERDESK_INTEGRATIONS_SECRET", DevelopmentClients.SECRET);
    environment.put("SELLERDESK_FRONTEND_URL", "http://localhost:3000");
    environment.put("SELLERDESK_INTEGRATIONS_URL", "http://localhost:3001");
    return environment;
  }

  /**
   * Production's realm; the local stack's clients, people and rights are added, nothing changed.
   */
  static JsonNode realm(Path identity) throws IOException {
    ObjectNode realm =
        (ObjectNode) JSON.readTree(identity.resolve("sellerdesk-realm.json").toFile());
    JsonNode development = JSON.readTree(identity.resolve("development.json").toFile());
    development
        .properties()
        .forEach(entry ->
            ((ArrayNode) realm.withArray(entry.getKey())).addAll((ArrayNode) entry.getValue()));
    return realm;
  }

  private static Path distribution(Path repository) throws IOException {
    Path folder = repository.resolve("deploy/identity/target");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> unpacked = Files.list(folder)) {
        var found =
            unpacked
                .filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                .filter(path -> Files.exists(path.resolve("bin/kc.sh")))
                .sorted()
                .reduce((first, last) -> last);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new StackException(
        "Keycloak is not unpacked in " + folder + ": mvn -pl deploy/identity package does it");
  }

  /**
   * A home of its own beside the shared files: Keycloak writes what it builds at the start, and its
   * data, below its home. What is only read is linked.
   */
  private static void lay(Path distribution, Path home) throws IOException {
    if (Files.exists(home.resolve("bin/kc.sh"))) {
      return;
    }
    try (Stream<Path> files = Files.walk(distribution)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path relative = distribution.relativize(file);
        Path target = home.resolve(relative.toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (relative.startsWith("lib/lib")) {
          Files.createSymbolicLink(target, file.toAbsolutePath());
        } else {
          Files.copy(file, target);
        }
      }
    }
    if (!home.resolve("bin/kc.sh").toFile().setExecutable(true)) {
      throw new StackException("kc.sh cannot be made executable in " + home);
    }
  }

  ChildProcess process() {
    return process;
  }

  void stop() {
    process.stop(STOP_LIMIT);
  }
}
