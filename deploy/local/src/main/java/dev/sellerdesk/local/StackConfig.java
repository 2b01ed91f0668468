package dev.sellerdesk.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is made of.
 *
 * @param repository the folder with the built services
 * @param home where data, logs and process ids are kept
 * @param durable whether PostgreSQL waits for the disk at each commit; tests are faster without
 * @param clean whether to begin without data
 * @param services which of the four to start
 * @param javaOptions for the services' JVMs and the broker's, besides the stack's own
 * @param environment for the services, over what the stack sets itself
 * @param idp who issues the tokens
 */
public record StackConfig(
    Path repository,
    Path home,
    Ports ports,
    boolean durable,
    boolean clean,
    Set<Service> services,
    List<String> javaOptions,
    Map<String, String> environment,
    Progress progress,
    Idp idp) {

  public StackConfig {
    services = Set.copyOf(services);
    javaOptions = List.copyOf(javaOptions);
    environment = Map.copyOf(environment);
  }

  /** The developer's stack: fixed ports, data that stays. */
  public static StackConfig local(
      Path repository, Path home, Ports ports, boolean clean, Progress progress) {
    return new StackConfig(
        repository,
        home,
        ports,
        true,
        clean,
        Set.of(Service.values()),
        javaOptionsOfEnvironment(),
        Map.of(),
        progress,
        Idp.MOCK);
  }

  /** A stack of a test's own: free ports, and data that need not survive a power cut. */
  public static StackConfig test(Path home) {
    return new StackConfig(
        findRepository(),
        home,
        Ports.free(),
        false,
        false,
        Set.of(Service.values()),
        javaOptionsOfEnvironment(),
        Map.of(),
        Progress.silent(),
        Idp.MOCK);
  }

  private static List<String> javaOptionsOfEnvironment() {
    String options = System.getenv("SELLERDESK_JAVA_OPTIONS");
    return options == null || options.isBlank()
        ? List.of()
        : List.of(options.strip().split("\\s+"));
  }

  public StackConfig with(Map<String, String> moreEnvironment) {
    return new StackConfig(
        repository,
        home,
        ports,
        durable,
        clean,
        services,
        javaOptions,
        moreEnvironment,
        progress,
        idp);
  }

  StackConfig with(Ports other) {
    return new StackConfig(
        repository, home, other, durable, clean, services, javaOptions, environment, progress, idp);
  }

  public StackConfig with(Progress other) {
    return new StackConfig(
        repository, home, ports, durable, clean, services, javaOptions, environment, other, idp);
  }

  public StackConfig withOnly(Set<Service> some) {
    return new StackConfig(
        repository, home, ports, durable, clean, some, javaOptions, environment, progress, idp);
  }

  public StackConfig with(Idp other) {
    return new StackConfig(
        repository,
        home,
        ports,
        durable,
        clean,
        services,
        javaOptions,
        environment,
        progress,
        other);
  }

  /** Options of the JVMs of the services and of Kafka, unless the environment names some. */
  public StackConfig withJavaOptions(List<String> unlessSet) {
    return new StackConfig(
        repository,
        home,
        ports,
        durable,
        clean,
        services,
        javaOptions.isEmpty() ? unlessSet : javaOptions,
        environment,
        progress,
        idp);
  }

  /** The repository that the working directory is in, or the one the launcher names. */
  public static Path findRepository() {
    String set = System.getProperty("sellerdesk.repository");
    if (set != null) {
      return Path.of(set).toAbsolutePath();
    }
    return Stream.<@Nullable Path>iterate(
            Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve("platform/embedded")))
        .findFirst()
        .orElseThrow(() -> new StackException("Run this inside the Sellerdesk repository"));
  }

  Path data() {
    return home.resolve("data");
  }

  Path logs() {
    return home.resolve("logs");
  }

  Path run() {
    return home.resolve("run");
  }

  /** Class-data archives may be shared by all stacks of one repository. */
  Path archives() {
    return repository.resolve(".sellerdesk/cds");
  }
}
