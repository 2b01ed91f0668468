package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an image holds starts as the image would start it, where no engine builds one: nobody's user
 * without rights, a root file system that cannot be written, the memory that the manifests allow.
 * All four services with {@code --full}, one otherwise.
 */
class ImagesTest {

  private static final String HINT =
      "what images hold is not proven here: it takes Linux, root, cgroups and setpriv";
  private static final int MEGABYTES = 640;

  /** As the manifests allow: a start-up probe every two seconds, sixty times. */
  private static final int PROBES_ALLOW_MILLIS = 120_000;

  private static final Pattern READY = Pattern.compile("ready after ([0-9]+) ms");

  private final Stack stack = SharedStack.get();

  static Stream<Service> services() {
    return SharedStack.FULL ? Stream.of(Service.values()) : Stream.of(Service.QUESTIONS);
  }

  @ParameterizedTest
  @MethodSource("services")
  void x_09_what_an_image_holds_is_ready_within_its_probes_as_nobody_and_without_writing(
      Service service) throws Exception {
    // Rights that a machine does not give cannot be installed, as a browser can.
    boolean provable =
        Files.isWritable(Path.of("/sys/fs/cgroup")) && Files.exists(Path.of("/usr/bin/setpriv"));
    if (!provable) {
      System.err.println("WARNING: " + HINT);
    }
    assumeTrue(provable, HINT);
    String user = "image_proof_" + service.database();
    String password = UUID.randomUUID().toString();
    createUser(service, user, password);
    URI database = URI.create(stack.jdbcUrl(service).substring("jdbc:".length()));
    ProcessBuilder proof =
        new ProcessBuilder(
                List.of(
                    "bash",
                    stack.config().repository().resolve("deploy/images/prove.sh").toString(),
                    service.module(),
                    service.database(),
                    String.valueOf(MEGABYTES)))
            .redirectErrorStream(true);
    proof
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "SELLERDESK_PORT_POSTGRES", String.valueOf(database.getPort()),
                "SELLERDESK_PORT_KAFKA", stack.kafkaBootstrap().replaceAll(".*:", ""),
                "SELLERDESK_PROOF_USER", user,
                "SELLERDESK_PROOF_PASSWORD", password));
    Process running = proof.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(running.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
    assertThat(running.exitValue()).as(said).isZero();
    assertThat(said).contains("user       10001 capabilities 0000000000000000");
    Matcher ready = READY.matcher(said);
    assertThat(ready.find()).as(said).isTrue();
    assertThat(Integer.parseInt(ready.group(1))).as(said).isLessThan(PROBES_ALLOW_MILLIS);
    System.out.print(said);
  }

  /** With the rights of the service's own; that one has a password for development here. */
  private void createUser(Service service, String user, String password) throws SQLException {
    try (Connection admin =
            DriverManager.getConnection(stack.jdbcUrl(service), "postgres", "sellerdesk");
        Statement sql = admin.createStatement()) {
      sql.execute(
          "create role %s login password '%s' in role %s_app"
              .formatted(user, password, service.database()));
    }
  }
}
