package dev.sellerdesk.local;

import dev.sellerdesk.platform.embedded.ChildProcess;
import dev.sellerdesk.platform.embedded.EmbeddedKafka;
import dev.sellerdesk.platform.embedded.EmbeddedPostgres;
import java.nio.file.Path;
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
  static final String POSTGRES = "postgres";
  static final String KAFKA = "kafka";
  static final String KEYCLOAK = "keycloak";
  private static final Duration STARTERS_LIMIT = Duration.ofSeconds(30);

  private final StackConfig config;
  private final PidFiles pids;
  private final Home home;
  private final ExecutorService starters =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("start-", 0).factory());
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private final Object closing = new Object();
  private final List<Replica> replicas = new ArrayList<>();
  private @Nullable EmbeddedPostgres postgres;
  private @Nullable EmbeddedKafka kafka;
  private @Nullable DevelopmentIssuer issuer;
  private @Nullable Keycloak keycloak;
  private @Nullable MailInbox inbox;
  private volatile boolean stopping;
  private boolean closed;

  private Stack(StackConfig config) {
    this.config = config;
    this.pids = new PidFiles(config.run());
    this.home = new Home(config, pids);
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
    home.claim();
    Leftovers.stop(pids, config.progress());
    PortCheck.refuseTaken(config.ports());
    if (config.clean()) {
      home.wipe();
    }
    pids.write(PidFiles.SUPERVISOR, ProcessHandle.current().pid());
    config.ports().write(config.run().resolve("ports.properties"));
    config.idp().write(config.run());
    config.services().forEach(service -> ServiceProcess.turnLog(service, config));
  }

  private Stream<Service> inOrder() {
    return config.services().stream().sorted();
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
            config.ports().of(Port.KAFKA_CONTROLLER),
            config.javaOptions());
    kafka = started;
    pids.write(KAFKA, started.pid());
  }

  private void startIssuerAndInbox() {
    switch (config.idp()) {
      case MOCK -> issuer = DevelopmentIssuer.start(config.ports().of(Port.ISSUER));
      case KEYCLOAK -> {
        Keycloak started = Keycloak.start(config);
        keycloak = started;
        pids.write(KEYCLOAK, started.process().pid());
      }
    }
    inbox = MailInbox.start(config.ports().of(Port.SMTP), config.ports().of(Port.INBOX));
  }

  void startService(Service service) {
    ServiceProcess started;
    synchronized (services) {
      refuseWhenStopping();
      started = ServiceProcess.launch(service, config, environment(service));
      services.put(service, started);
      pids.write(service.label(), started.process().pid());
    }
    started.awaitReady();
  }

  /**
   * Starts a second replica beside the one that runs, in place of an earlier second one; returns
   * when it is ready.
   */
  public Replica startReplica(Service service) {
    Replica started;
    synchronized (services) {
      refuseWhenStopping();
      started = Replica.launch(service, config, database().jdbcUrl(service.database()), pids);
      replicas.add(started);
    }
    started.awaitReady();
    return started;
  }

  private Map<String, String> environment(Service service) {
    return ServiceEnvironment.of(service, config, database().jdbcUrl(service.database()));
  }

  EmbeddedPostgres database() {
    return part(postgres, "PostgreSQL");
  }

  EmbeddedKafka broker() {
    return part(kafka, "Kafka");
  }

  private static <T> T part(@Nullable T part, String name) {
    if (part == null) {
      throw new IllegalStateException(name + " is not running");
    }
    return part;
  }

  /** What a test does to a running stack. */
  public Faults faults() {
    return new Faults(this, pids);
  }

  ServiceProcess running(Service service) {
    synchronized (services) {
      return part(services.get(service), service.label());
    }
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
    return config.idp().issuerUrl(config.ports());
  }

  public String kafkaBootstrap() {
    return broker().bootstrap();
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
    return config.idp().token(config.ports(), client);
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
    Optional.ofNullable(keycloak).map(Keycloak::process).ifPresent(children::add);
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
        "mail inbox and OIDC issuer",
        inbox != null || issuer != null || keycloak != null,
        this::stopIssuerAndInbox);
    pids.remove(KEYCLOAK);
    quietly("Kafka", kafka != null, () -> broker().close());
    pids.remove(KAFKA);
    quietly("PostgreSQL", postgres != null, () -> database().close());
    pids.remove(POSTGRES);
    home.release();
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
    List.copyOf(replicas).forEach(replica -> quietly("a replica", true, replica::close));
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
    if (keycloak != null) {
      keycloak.stop();
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
}
