package dev.sellerdesk.platform.embedded;

import dev.sellerdesk.platform.embedded.ChildProcess.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * A PostgreSQL server of our own on 127.0.0.1.
 *
 * <p>Each database has two roles with the password {@value #PASSWORD}: {@code <name>_owner} owns it
 * and migrates it, {@code <name>_app} is what a service runs as: no superuser, and bound by
 * row-level security.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  /** Of every role; the server listens on loopback only. */
  public static final String PASSWORD = "sellerdesk";

  private static final String SUPERUSER = "postgres";
  private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration ORPHANS_LIMIT = Duration.ofSeconds(30);

  private final Path binaries;
  private final Path folder;
  private final Path data;
  private final int port;
  private final boolean durable;
  private final List<String> asUser;
  private ChildProcess process;

  private EmbeddedPostgres(
      Path binaries, Path folder, int port, boolean durable, List<String> asUser) {
    this.binaries = binaries;
    this.folder = folder;
    this.data = folder.resolve("data");
    this.port = port;
    this.durable = durable;
    this.asUser = asUser;
    initialise();
    this.process = launch();
  }

  /**
   * Starts a server on the data in {@code dataDir}, which is made when there is none, and returns
   * when it accepts connections.
   *
   * @param port 0 for any free one
   * @param durable whether a commit waits for the disk; tests are faster without
   */
  public static EmbeddedPostgres start(Path dataDir, int port, boolean durable) {
    List<String> asUser = unprivileged();
    Path cache = ServerBinaries.cache();
    if (asUser.contains("--reuid")) {
      // The other user can't enter root's home.
      cache = Path.of("/var/cache/sellerdesk");
    }
    return new EmbeddedPostgres(
        ServerBinaries.postgresql(cache),
        dataDir.toAbsolutePath(),
        port == 0 ? FreePorts.pick(1).getFirst() : port,
        durable,
        asUser);
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody, and the files
   * still belong to who started it; where that is forbidden, another user takes over and owns the
   * data.
   */
  private static List<String> unprivileged() {
    if (!isRoot()) {
      return List.of();
    }
    if (ChildProcess.usable("unshare", "-U", "true")) {
      return List.of("unshare", "-U");
    }
    for (String user : List.of("postgres", "nobody")) {
      if (ChildProcess.usable("setpriv", "--reuid", user, "--clear-groups", "true")) {
        return List.of("setpriv", "--reuid", user, "--clear-groups");
      }
    }
    throw new IllegalStateException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv can give up root here:"
            + " start as an ordinary user, or install util-linux");
  }

  private static boolean isRoot() {
    try {
      return Files.getOwner(Path.of("/proc/self")).getName().equals("root");
    } catch (IOException | UnsupportedOperationException _) {
      // No /proc, or a file system without owners.
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private void initialise() {
    try {
      Files.createDirectories(folder);
      if (Files.exists(data.resolve("PG_VERSION"))) {
        refuseOtherVersion();
        return;
      }
      Path fresh = folder.resolve("data.new");
      ServerBinaries.deleteAll(fresh);
      Files.createDirectory(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path password = Files.writeString(folder.resolve("password"), PASSWORD);
      handOver(folder);
      initdb(fresh, password);
      Files.delete(password);
      // Only a finished cluster gets the name: a start that was interrupted here begins anew.
      ServerBinaries.deleteAll(data);
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL's data folder " + folder + " could not be made", e);
    }
  }

  private void initdb(Path target, Path password) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
    if (!durable) {
      command.add("--no-sync");
    }
    ChildProcess initdb =
        ChildProcess.start("initdb", asUser, command, Map.of(), folder, log(), Stop.INT);
    try {
      initdb.await(START_LIMIT, () -> !initdb.isAlive() && initdb.onExit().join().exitValue() == 0);
    } finally {
      initdb.stop(Duration.ofSeconds(5));
    }
  }

  private void refuseOtherVersion() throws IOException {
    String written = Files.readString(data.resolve("PG_VERSION")).strip();
    String ours = ServerBinaries.postgresqlVersion();
    if (!ours.startsWith(written + ".")) {
      throw new IllegalStateException(
          "The data in "
              + folder
              + " was written by PostgreSQL "
              + written
              + ", this is "
              + ours
              + ": start with new data");
    }
  }

  /** When another user runs the server, the data must be that user's. */
  private void handOver(Path path) throws IOException {
    int user = asUser.indexOf("--reuid");
    if (user < 0) {
      return;
    }
    UserPrincipalLookupService users = path.getFileSystem().getUserPrincipalLookupService();
    UserPrincipal owner = users.lookupPrincipalByName(asUser.get(user + 1));
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.toList()) {
        Files.setOwner(each, owner);
      }
    }
    if (!ChildProcess.usable(
        "setpriv", "--reuid", owner.getName(), "--clear-groups", "test", "-x", path.toString())) {
      throw new IllegalStateException(
          "PostgreSQL does not run as root, and user "
              + owner.getName()
              + ", who would run it instead, can't enter "
              + path
              + ": keep the data elsewhere, or start as an ordinary user");
    }
  }

  /**
   * After a crash the successor has to wait until the orphaned backends have left the shared
   * memory; they go by themselves, so the start is tried again until then.
   */
  private ChildProcess launch() {
    forgetStrangersPid();
    long end = System.nanoTime() + ORPHANS_LIMIT.toNanos();
    while (true) {
      ChildProcess server =
          ChildProcess.start("PostgreSQL", asUser, command(), Map.of(), folder, log(), Stop.INT);
      try {
        server.await(START_LIMIT, this::accepts);
        return server;
      } catch (RuntimeException e) {
        server.stop(STOP_LIMIT);
        if (!server.output().contains("pre-existing shared memory block")
            || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                "" + port));
    settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  private Map<String, String> settings() {
    String sync = durable ? "on" : "off";
    return Map.of(
        "listen_addresses", "127.0.0.1",
        "unix_socket_directories", "",
        "max_connections", "200",
        "shared_buffers", "128MB",
        "fsync", sync,
        "full_page_writes", sync,
        "timezone", "UTC",
        "log_timezone", "UTC",
        "jit", "off");
  }

  /**
   * A pid file that outlived a reboot may name a process that has nothing to do with PostgreSQL.
   */
  private void forgetStrangersPid() {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      boolean postgres =
          ProcessHandle.of(pid)
              .flatMap(handle -> handle.info().command())
              .orElse("")
              .endsWith("postgres");
      if (!postgres) {
        Files.delete(pidFile);
      }
    } catch (IOException | RuntimeException _) {
      // PostgreSQL looks at the file itself and says what is wrong with it.
      return;
    }
  }

  private boolean accepts() {
    if (!FreePorts.answers(port)) {
      return false;
    }
    try (Connection _ = connect(SUPERUSER, "postgres")) {
      return true;
    } catch (SQLException _) {
      return false;
    }
  }

  /** Makes the database with its two roles; leaves an existing one as it is. */
  public void createDatabase(String name) {
    if (!DATABASE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a database: " + name);
    }
    String owner = name + "_owner";
    String app = name + "_app";
    try (Connection admin = connect(SUPERUSER, "postgres");
        Statement sql = admin.createStatement()) {
      for (String role : List.of(owner, app)) {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + role + "'")) {
          sql.execute(
              "create role " + role + " login nosuperuser nobypassrls password '" + PASSWORD + "'");
        }
      }
      if (!exists(sql, "select 1 from pg_database where datname = '" + name + "'")) {
        sql.execute("create database " + name + " owner " + owner);
      }
      sql.execute("revoke all on database " + name + " from public");
      sql.execute("grant connect, temporary on database " + name + " to " + app);
    } catch (SQLException e) {
      throw new IllegalStateException("Database " + name + " could not be made", e);
    }
    try (Connection admin = connect(SUPERUSER, name);
        Statement sql = admin.createStatement()) {
      sql.execute("alter schema public owner to " + owner);
      sql.execute("grant usage on schema public to " + app);
    } catch (SQLException e) {
      throw new IllegalStateException("Database " + name + " could not be prepared", e);
    }
  }

  /** Removes the database with all it holds. */
  public void dropDatabase(String name) {
    if (!DATABASE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a database: " + name);
    }
    try (Connection admin = connect(SUPERUSER, "postgres");
        Statement sql = admin.createStatement()) {
      sql.execute("drop database if exists " + name + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException("Database " + name + " could not be removed", e);
    }
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  private Connection connect(String user, String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", PASSWORD);
    properties.setProperty("connectTimeout", "5");
    // Not through DriverManager: it does not see drivers of another class loader.
    Connection connection = new Driver().connect(jdbcUrl(database), properties);
    if (connection == null) {
      throw new SQLException("The driver refuses " + jdbcUrl(database));
    }
    return connection;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
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
    return folder.resolve("postgres.log");
  }

  /** The server as a process, for who watches over it. */
  public ChildProcess process() {
    return process;
  }

  /** Kills the server as a crash would. */
  public void kill9() {
    process.kill9();
  }

  /** Stops in good order; clients are cut off. */
  public void stop() {
    process.stop(STOP_LIMIT);
  }

  /** Starts again on the same data and port, after {@link #stop} or {@link #kill9}. */
  public void restart() {
    stop();
    process = launch();
  }

  @Override
  public void close() {
    stop();
  }
}
