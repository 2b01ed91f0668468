package dev.sellerdesk.platform.embedded;

import dev.sellerdesk.platform.embedded.ChildProcess.Stop;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One Kafka broker with its controller (KRaft) on 127.0.0.1, in a JVM of its own: its jars never
 * meet those of the application. It can be stopped and started again on the same data, for what a
 * broker's absence does to the others.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String STARTED = "Kafka Server started";
  private static final String CLUSTER = "c2VsbGVyZGVza2xvY2FsMQ";
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private static final List<String> OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx384m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

  private final Path folder;
  private final int port;
  private final int controllerPort;
  private final List<String> options;
  private ChildProcess process;

  private EmbeddedKafka(Path folder, int port, int controllerPort, List<String> javaOptions) {
    this.folder = folder;
    this.port = port;
    this.controllerPort = controllerPort;
    this.options = Stream.concat(OPTIONS.stream(), javaOptions.stream()).toList();
    prepare();
    this.process = launch();
  }

  /**
   * Starts a broker on the data in {@code dir}, which is made when there is none, and returns when
   * it serves.
   *
   * @param port 0 for any free one
   * @param controllerPort 0 for any free one
   */
  public static EmbeddedKafka start(Path dir, int port, int controllerPort) {
    return start(dir, port, controllerPort, List.of());
  }

  /**
   * As {@link #start(Path, int, int)}.
   *
   * @param javaOptions for the broker's JVM, besides its own, which they win over
   */
  public static EmbeddedKafka start(
      Path dir, int port, int controllerPort, List<String> javaOptions) {
    List<Integer> free = FreePorts.pick(2);
    return new EmbeddedKafka(
        dir.toAbsolutePath(),
        port == 0 ? free.getFirst() : port,
        controllerPort == 0 ? free.getLast() : controllerPort,
        javaOptions);
  }

  private void prepare() {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("server.properties"), serverProperties(data(), port, controllerPort));
      if (!Files.exists(data().resolve("meta.properties"))) {
        ServerBinaries.deleteAll(data());
        Path fresh = folder.resolve("data.new");
        ServerBinaries.deleteAll(fresh);
        copy(formatted(), fresh);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka's data folder " + folder + " could not be made", e);
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  /**
   * Formatting takes a JVM of its own for seconds: done once per machine and version, copied from
   * then on.
   */
  private Path formatted() throws IOException {
    Path template =
        ServerBinaries.cache().resolve("kafka-" + ServerBinaries.kafkaVersion() + "-formatted");
    if (Files.exists(template.resolve("meta.properties"))) {
      return template;
    }
    Files.createDirectories(template.getParent());
    Path work = Files.createTempDirectory(template.getParent(), ".formatting-");
    try {
      Path data = work.resolve("data");
      Path properties =
          Files.writeString(
              work.resolve("server.properties"), serverProperties(data, port, controllerPort));
      List<String> command = new ArrayList<>(java(options));
      command.addAll(
          List.of("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", properties.toString()));
      ChildProcess format =
          ChildProcess.start("Kafka's storage tool", command, Map.of(), work, log(), Stop.TERM);
      try {
        format.await(
            START_LIMIT, () -> !format.isAlive() && format.onExit().join().exitValue() == 0);
      } finally {
        format.stop(Duration.ofSeconds(5));
      }
      publish(data, template);
      return template;
    } finally {
      ServerBinaries.deleteAll(work);
    }
  }

  private static void publish(Path data, Path template) throws IOException {
    try {
      Files.move(data, template, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process was faster, which is as good.
      if (!Files.exists(template.resolve("meta.properties"))) {
        throw e;
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private ChildProcess launch() {
    List<String> command = new ArrayList<>(java(options));
    command.addAll(List.of("kafka.Kafka", folder.resolve("server.properties").toString()));
    ChildProcess broker = ChildProcess.start("Kafka", command, Map.of(), folder, log(), Stop.TERM);
    try {
      broker.await(START_LIMIT, () -> broker.output().contains(STARTED));
      return broker;
    } catch (RuntimeException e) {
      broker.stop(STOP_LIMIT);
      throw e;
    }
  }

  private static List<String> java(List<String> options) {
    String classPath =
        ServerBinaries.kafkaJars().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    // The second start finds the classes loaded and checked already.
    command.add("-XX:+AutoCreateSharedArchive");
    command.add("-XX:SharedArchiveFile=" + archive(classPath, options));
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  /** An archive fits one Java, one class path and one set of options. */
  private static Path archive(String classPath, List<String> options) {
    try {
      Path cache = Files.createDirectories(ServerBinaries.cache());
      String fits =
          Integer.toHexString(List.of(Runtime.version().toString(), classPath, options).hashCode());
      return cache.resolve("kafka-" + ServerBinaries.kafkaVersion() + "-" + fits + ".jsa");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String serverProperties(Path data, int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    inter.broker.listener.name=PLAINTEXT
    controller.listener.names=CONTROLLER
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    log.dirs=%3$s
    auto.create.topics.enable=false
    num.partitions=4
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.num.partitions=4
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=2
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=2
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    broker.session.timeout.ms=2000
    broker.heartbeat.interval.ms=500
    num.network.threads=2
    num.io.threads=4
    background.threads=2
    log.cleaner.dedupe.buffer.size=4194304
    log.index.size.max.bytes=1048576
    """
        .formatted(port, controllerPort, data.toString().replace("\\", "\\\\"));
  }

  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return folder.resolve("kafka.log");
  }

  /** The broker as a process, for who watches over it. */
  public ChildProcess process() {
    return process;
  }

  public void stop() {
    process.stop(STOP_LIMIT);
  }

  /** Kills the broker as a crash would. */
  public void kill9() {
    process.kill9();
  }

  /** Starts again on the same data and ports, after {@link #stop} or {@link #kill9}. */
  public void restart() {
    stop();
    process = launch();
  }

  @Override
  public void close() {
    stop();
  }
}
