package dev.sellerdesk.local;

import dev.sellerdesk.platform.embedded.ChildProcess;
import dev.sellerdesk.platform.embedded.EmbeddedKafka;
import dev.sellerdesk.platform.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka, the OIDC issuer, the mail inbox and the four services, on loopback. The
 * servers and services are child processes; the issuer and the inbox live in this JVM. What was
 * started is stopped in reverse order, whenever the stop comes, also in the middle of the start.
 */
public final class Stack implements AutoCloseable {
  private static final String POSTGRES = "postgres";
  private static final String KAFKA = "kafka";
  private static final Duration STARTERS_LIMIT = Duration.ofSeconds(30);
  private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(20);

  private final StackConfig config;
  private final PidFiles pids;
  private final ExecutorService starters =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("start-", 0).factory());
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private final Object closing = new Object();
  private @Nullable FileChannel lock;
  private @Nullable EmbeddedPostgres postgres;
  private @Nullable EmbeddedKafka kafka;
  private @Nullable DevelopmentIssuer issuer;
  private @Nullable MailInbox inbox;
  private volatile boolean stopping;
  private boolean closed;

  private Stack(StackConfig config) {
    this.config = config;
    this.pids = new PidFiles(config.run());
  }

  /** A stack that can be closed before, while and after it starts. */
  public static Stack of(StackConfig config) {
    return new Stack(config);
  }

  /**
   * Starts everything and returns when all services are ready; nothing is left running when that
   * fails.
   */
  public static Stack start(StackConfig config) {
    Stack stack = of(config);
    try {
      stack.start();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /**
   * Starts everything and returns when all services are ready. Who calls this closes the stack,
   * also after a failure.
   */
  public void start() {
    synchronized (closing) {
      refuseWhenStopping();
      prepare();
    }

    // The issuer and the database are what a service needs to begin; it waits for Kafka by itself,
    // and by the time it
    // looks for it Kafka is there.
    CompletableFuture<Void> broker = begin("Kafka", this::startBroker);
    CompletableFuture<Void> database = begin("PostgreSQL", this::startDatabase);
    CompletableFuture<Void> identity =
        begin("OIDC issuer and mail inbox", this::startIssuerAndInbox);
    join(List.of(database, identity));
    List<CompletableFuture<Void>> all = new ArrayList<>(List.of(broker));
    inOrder().forEach(service -> all.add(begin(service.label(), () -> startService(service))));
    join(all);
  }

  private void prepare() {
    claimHome();
    stopLeftovers(pids, config.progress());
    PortCheck.refuseTaken(config.ports());
    if (config.clean()) {
      wipe();
    }
    pids.write(PidFiles.SUPERVISOR, ProcessHandle.current().pid());
    config.ports().write(config.run().resolve("ports.properties"));
    config.services().forEach(service -> ServiceProcess.turnLog(service, config));
  }

  private void wipe() {
    if (!Files.exists(config.data())) {
      return;
    }
    try (Stream<Path> all = Files.walk(config.data())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The old data in " + config.data() + " could not be removed", e);
    }
  }

  private Stream<Service> inOrder() {
    return config.services().stream().sorted();
  }

  /** One supervisor for each home: the lock goes with the process, however that ends. */
  private void claimHome() {
    try {
      Files.createDirectories(config.run());
      Files.createDirectories(config.logs());
      FileChannel channel =
          FileChannel.open(
              config.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel;
      if (!locked(channel)) {
        String who =
            pids.find(PidFiles.SUPERVISOR)
                .map(process -> " (process " + process.pid() + ")")
                .orElse("");
        throw new StackException(
            "Sellerdesk is already running" + who + ": ./sellerdesk down stops it");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private CompletableFuture<Void> begin(String what, Runnable start) {
    Runnable timed =
        () -> {
          refuseWhenStopping();
          config.progress().starting(what);
          long begun = System.nanoTime();
          start.run();
          config.progress().ready(what, Duration.ofNanos(System.nanoTime() - begun));
        };
    try {
      return CompletableFuture.runAsync(timed, starters);
    } catch (RejectedExecutionException _) {
      throw new CancellationException("The stack is being stopped");
    }
  }

  /** The first failure ends the wait: the others are stopped with everything else. */
  private static void join(List<CompletableFuture<Void>> parts) {
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (CompletableFuture<Void> part : parts) {
      part.whenComplete((_, failure) -> {
        if (failure != null) {
          failed.completeExceptionally(failure);
        }
      });
    }
    CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(all, failed).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void refuseWhenStopping() {
    if (stopping) {
      throw new CancellationException("The stack is being stopped");
    }
  }

  private void startDatabase() {
    EmbeddedPostgres started =
        EmbeddedPostgres.start(
            config.data().resolve(POSTGRES), config.ports().of(Port.POSTGRES), config.durable());
    postgres = started;
    pids.write(POSTGRES, started.pid());
    inOrder().forEach(service -> started.createDatabase(service.database()));
  }

  private void startBroker() {
    EmbeddedKafka started =
        EmbeddedKafka.start(
            config.data().resolve(KAFKA),
            config.ports().of(Port.KAFKA),
            config.ports().of(Port.KAFKA_CONTROLLER));
    kafka = started;
    pids.write(KAFKA, started.pid());
  }

  private void startIssuerAndInbox() {
    issuer = DevelopmentIssuer.start(config.ports().of(Port.ISSUER));
    inbox = MailInbox.start(config.ports().of(Port.SMTP), config.ports().of(Port.INBOX));
  }

  private void startService(Service service) {
    ServiceProcess started;
    synchronized (services) {
      refuseWhenStopping();
      started = ServiceProcess.launch(service, config, environment(service));
      services.put(service, started);
      pids.write(service.label(), started.process().pid());
    }
    started.awaitReady();
  }

  private Map<String, String> environment(Service service) {
    return ServiceEnvironment.of(service, config, database().jdbcUrl(service.database()));
  }

  private EmbeddedPostgres database() {
    return part(postgres, "PostgreSQL");
  }

  private static <T> T part(@Nullable T part, String name) {
    if (part == null) {
      throw new IllegalStateException(name + " is not running");
    }
    return part;
  }

  // What a test does to a stack
  // ------------------------------------------------------------------------------------

  /** Kills the service as a crash would. */
  public void kill9(Service service) {
    running(service).kill9();
    pids.remove(service.label());
  }

  /** Asks the service to end, and waits until it has. */
  public void stop(Service service) {
    running(service).stop();
    pids.remove(service.label());
  }

  /**
   * Starts the service again, after a stop, a crash, or while it runs; returns when it is ready.
   */
  public void restart(Service service) {
    running(service).stop();
    startService(service);
  }

  public boolean isAlive(Service service) {
    return running(service).process().isAlive();
  }

  private ServiceProcess running(Service service) {
    synchronized (services) {
      return part(services.get(service), service.label());
    }
  }

  public void stopKafka() {
    part(kafka, "Kafka").stop();
    pids.remove(KAFKA);
  }

  public void kill9Kafka() {
    part(kafka, "Kafka").kill9();
    pids.remove(KAFKA);
  }

  /** Starts the broker again on its data. */
  public void startKafka() {
    EmbeddedKafka broker = part(kafka, "Kafka");
    broker.restart();
    pids.write(KAFKA, broker.pid());
  }

  public void stopPostgres() {
    database().stop();
    pids.remove(POSTGRES);
  }

  public void kill9Postgres() {
    database().kill9();
    pids.remove(POSTGRES);
  }

  /** Starts the database server again on its data. */
  public void startPostgres() {
    EmbeddedPostgres server = database();
    server.restart();
    pids.write(POSTGRES, server.pid());
  }

  /** Where the service's API is. */
  public String url(Service service) {
    return "http://localhost:" + config.ports().of(service.http());
  }

  /** Where the service's health and metrics are. */
  public String managementUrl(Service service) {
    return "http://localhost:" + config.ports().of(service.management());
  }

  public String inboxUrl() {
    return "http://localhost:" + config.ports().of(Port.INBOX);
  }

  public String issuerUrl() {
    return DevelopmentIssuer.url(config.ports().of(Port.ISSUER));
  }

  public String kafkaBootstrap() {
    return part(kafka, "Kafka").bootstrap();
  }

  public String jdbcUrl(Service service) {
    return database().jdbcUrl(service.database());
  }

  public Path log(Service service) {
    return ServiceProcess.log(service, config);
  }

  public StackConfig config() {
    return config;
  }

  /** A fresh access token for one of the development clients. */
  public String token(String client) {
    return part(issuer, "The issuer").token(client);
  }

  /** Every mail so far, oldest first; mails with the same Message-ID count as one. */
  public List<Mail> mails() {
    return part(inbox, "The mail inbox").mails();
  }

  /** The child processes that have ended by themselves. */
  public List<String> ended() {
    if (stopping) {
      return List.of();
    }
    List<ChildProcess> children = new ArrayList<>();
    synchronized (services) {
      services.values().forEach(service -> children.add(service.process()));
    }
    Optional.ofNullable(kafka).map(EmbeddedKafka::process).ifPresent(children::add);
    Optional.ofNullable(postgres).map(EmbeddedPostgres::process).ifPresent(children::add);
    return children.stream()
        .filter(child -> !child.isAlive())
        .map(child -> child.name() + " has ended; its log is " + child.log())
        .toList();
  }

  // The end
  // --------------------------------------------------------------------------------------------------------

  public boolean isStopping() {
    return stopping;
  }

  /**
   * Stops what was started, in reverse order. Safe to call from a shutdown hook, twice, and during
   * the start.
   */
  @Override
  public void close() {
    stopping = true;
    synchronized (closing) {
      if (!closed) {
        closed = true;
        stopAll();
      }
    }
  }

  private void stopAll() {
    starters.shutdownNow();
    boolean interrupted = false;
    try {
      if (!starters.awaitTermination(STARTERS_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        config.progress().say("  a start is still under way");
      }
    } catch (InterruptedException _) {
      interrupted = true;
    }
    stopServices();
    quietly(
        "mail inbox and OIDC issuer", inbox != null || issuer != null, this::stopIssuerAndInbox);
    quietly("Kafka", kafka != null, () -> part(kafka, "Kafka").close());
    pids.remove(KAFKA);
    quietly("PostgreSQL", postgres != null, () -> database().close());
    pids.remove(POSTGRES);
    releaseHome();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The four do not wait for each other. */
  private void stopServices() {
    List<Map.Entry<Service, ServiceProcess>> running;
    synchronized (services) {
      running =
          services.entrySet().stream()
              .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
              .toList();
    }
    if (running.stream()
        .anyMatch(entry ->
            entry.getValue().process().isAlive()
                && ServiceProcess.writesArchive(entry.getKey(), config))) {
      config
          .progress()
          .say(
              "  the first stop after a build takes longer: it writes what makes the next start faster");
    }
    List<Thread> stops =
        running.stream()
            .map(entry ->
                Thread.ofPlatform()
                    .start(() -> {
                      quietly(entry.getKey().label(), true, entry.getValue()::stop);
                      pids.remove(entry.getKey().label());
                    }))
            .toList();
    for (Thread stop : stops) {
      try {
        stop.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void stopIssuerAndInbox() {
    if (inbox != null) {
      inbox.close();
    }
    if (issuer != null) {
      issuer.close();
    }
  }

  /** One part that does not stop must not keep the others from it. */
  private void quietly(String what, boolean running, Runnable stop) {
    if (!running) {
      return;
    }
    try {
      long begun = System.nanoTime();
      stop.run();
      config.progress().stopped(what, Duration.ofNanos(System.nanoTime() - begun));
    } catch (RuntimeException e) {
      config.progress().say("  " + what + " was not stopped: " + e.getMessage());
    }
  }

  private void releaseHome() {
    FileChannel held = lock;
    if (held == null) {
      return;
    }
    try (held) {
      if (held.isOpen()
          && pids.find(PidFiles.SUPERVISOR).filter(ProcessHandle.current()::equals).isPresent()) {
        pids.remove(PidFiles.SUPERVISOR);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops what a killed supervisor has left; true when there was something. */
  static boolean stopLeftovers(PidFiles pids, Progress progress) {
    List<String> names = new ArrayList<>(pids.children());
    // Services first, then what they need.
    names.sort(
        Comparator.comparing(name -> name.equals(POSTGRES) ? 2 : name.equals(KAFKA) ? 1 : 0));
    boolean found = false;
    for (String name : names) {
      Optional<ProcessHandle> leftover = pids.find(name);
      if (leftover.isPresent()) {
        found = true;
        boolean stopped = stopLeftover(name, leftover.get());
        progress.say(
            "  %s %s, left by an earlier run (process %d)"
                .formatted(stopped ? "stopped  " : "could not stop", name, leftover.get().pid()));
      }
      pids.remove(name);
    }
    return found;
  }

  private static boolean stopLeftover(String name, ProcessHandle process) {
    if (name.equals(POSTGRES)) {
      // Its SIGTERM waits for the clients, SIGINT does not.
      try {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
      } catch (IOException _) {
        return PidFiles.stop(process, Duration.ofSeconds(1));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    return PidFiles.stop(process, LEFTOVER_GRACE);
  }
}
