package dev.sellerdesk.local;

import dev.sellerdesk.platform.embedded.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One packaged service as a JVM of its own, as it would run anywhere. */
final class ServiceProcess {
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final Service service;
  private final StackConfig config;
  private final ChildProcess process;

  private ServiceProcess(Service service, StackConfig config, ChildProcess process) {
    this.service = service;
    this.config = config;
    this.process = process;
  }

  static ServiceProcess launch(
      Service service, StackConfig config, Map<String, String> environment) {
    return launch(service, service.label(), config, environment);
  }

  /**
   * @param name of the process and of its log: the service's, or that of a further replica of it
   */
  static ServiceProcess launch(
      Service service, String name, StackConfig config, Map<String, String> environment) {
    Path jar = jar(service, config);
    if (!Files.exists(jar)) {
      throw new StackException(
          jar + " is missing: build the repository first (./sellerdesk build)");
    }
    ChildProcess process =
        ChildProcess.start(
            name,
            command(service, config, jar),
            environment,
            config.home(),
            log(name, config),
            ChildProcess.Stop.TERM);
    return new ServiceProcess(service, config, process);
  }

  static Path jar(Service service, StackConfig config) {
    return config
        .repository()
        .resolve(service.module())
        .resolve("target/quarkus-app/quarkus-run.jar");
  }

  static Path log(Service service, StackConfig config) {
    return log(service.label(), config);
  }

  private static Path log(String name, StackConfig config) {
    return config.logs().resolve(name + ".log");
  }

  /** The last run's log is kept beside the new one. */
  static void turnLog(Service service, StackConfig config) {
    Path log = log(service, config);
    try {
      if (Files.exists(log)) {
        Files.move(
            log,
            log.resolveSibling(service.label() + ".previous.log"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Service service, StackConfig config, Path jar) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // Half the work of a start; four services share this machine's cores with a broker.
                "-XX:TieredStopAtLevel=1",
                // Written when the service stops, used from the next start on.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive(service, config, jar),
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
    command.addAll(config.javaOptions());
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  /** The first stop of a build takes longer: it writes what makes the next start faster. */
  static boolean writesArchive(Service service, StackConfig config) {
    Path jar = jar(service, config);
    return Files.exists(jar) && !Files.exists(archive(service, config, jar));
  }

  /** Named after the build and the options it belongs to; those of older builds go. */
  private static Path archive(Service service, StackConfig config, Path jar) {
    try {
      Path folder = Files.createDirectories(config.archives());
      String build = service.label() + "-" + Files.getLastModifiedTime(jar).toMillis() + "-";
      try (var old = Files.newDirectoryStream(folder, service.label() + "-*.jsa")) {
        for (Path archive : old) {
          if (!archive.getFileName().toString().startsWith(build)) {
            Files.deleteIfExists(archive);
          }
        }
      }
      return folder.resolve(build + Integer.toHexString(config.javaOptions().hashCode()) + ".jsa");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    process.await(START_LIMIT, () -> ready(config.ports().of(service.management())));
  }

  /** Whether the service says that it can work. */
  static boolean ready(int managementPort) {
    return answers("http://127.0.0.1:" + managementPort + "/q/health/ready");
  }

  /** Whether a GET is answered with 200. */
  static boolean answers(String url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(2_000);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException _) {
      return false;
    }
  }

  ChildProcess process() {
    return process;
  }

  void stop() {
    process.stop(STOP_LIMIT);
  }

  void kill9() {
    process.kill9();
  }
}
