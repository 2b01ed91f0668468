package dev.sellerdesk.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server that runs as a direct child of this JVM, with its output in a file.
 *
 * <p>Direct, because a killed server stays a zombie until its parent has waited for it, and a
 * zombie postmaster keeps its successor from starting. In a session of its own, because Ctrl-C in a
 * terminal goes to the whole foreground group, and the servers are to be stopped in order, by the
 * one who started them. Where the system can do it (Linux), the child is also told to stop when
 * this JVM dies without a chance to clean up.
 */
public final class ChildProcess implements AutoCloseable {
  /** Which signal ends the server in good order. */
  public enum Stop {
    TERM,
    INT
  }

  private static final Duration POLL = Duration.ofMillis(20);
  private static final int TAIL_BYTES = 8_000;
  private static final int TAIL_LINES = 25;

  // The kernel ties "the parent died" to the thread that forked, so all children come from one
  // thread that never ends.
  private static final ExecutorService FORKS =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("child-processes").factory());
  private static final Map<List<String>, Boolean> USABLE = new ConcurrentHashMap<>();

  private final String name;
  private final Process process;
  private final Path log;
  private final long logStart;
  private final Stop stop;

  private ChildProcess(String name, Process process, Path log, long logStart, Stop stop) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.logStart = logStart;
    this.stop = stop;
  }

  /**
   * Starts {@code command} with its output appended to {@code log}.
   *
   * @param environment added to this JVM's own environment
   */
  public static ChildProcess start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Path log,
      Stop stop) {
    return start(name, List.of(), command, environment, directory, log, stop);
  }

  /**
   * Starts {@code command} as another user.
   *
   * @param asUser the command that gives up this user's rights and runs the rest of its arguments;
   *     may be empty
   */
  static ChildProcess start(
      String name,
      List<String> asUser,
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Path log,
      Stop stop) {
    try {
      Files.createDirectories(directory);
      Files.createDirectories(log.toAbsolutePath().getParent());
      long logStart = Files.exists(log) ? Files.size(log) : 0;
      ProcessBuilder builder = new ProcessBuilder(wrapped(asUser, command, stop));
      builder.environment().putAll(environment);
      builder.directory(directory.toFile());
      builder.redirectErrorStream(true);
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return new ChildProcess(name, fork(name, builder), log, logStart, stop);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be started", e);
    }
  }

  /** An interrupt does not lose sight of a process that has just come to life. */
  private static Process fork(String name, ProcessBuilder builder) {
    Future<Process> fork = FORKS.submit(builder::start);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          Process process = fork.get();
          if (interrupted) {
            process.destroyForcibly();
            throw new CancellationException("The start of " + name + " was interrupted");
          }
          return process;
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(name + " could not be started: " + e.getCause(), e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * With a session of its own and tied to this JVM's life, where the machine has the usual small
   * tools for that.
   */
  private static List<String> wrapped(List<String> asUser, List<String> command, Stop stop) {
    List<String> whole = new ArrayList<>();
    if (usable("setsid", "true")) {
      whole.add("setsid");
    }
    // The user comes before the death signal: a change of user makes the kernel forget the signal.
    whole.addAll(asUser);
    if (usable("setpriv", "--pdeathsig", "TERM", "true")) {
      whole.addAll(List.of("setpriv", "--pdeathsig", stop.name()));
    }
    whole.addAll(command);
    return whole;
  }

  /** Whether a small tool is there and allowed; asked once. */
  static boolean usable(String... command) {
    return USABLE.computeIfAbsent(
        List.of(command),
        probe -> {
          try {
            Process process =
                new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
          } catch (IOException _) {
            return false;
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
          }
        });
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return log;
  }

  public CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /**
   * Waits until {@code ready} holds.
   *
   * @throws IllegalStateException with the last lines of the log when the process ends or the time
   *     is over
   */
  public void await(Duration limit, BooleanSupplier ready) {
    long end = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            name + " ended with code " + process.exitValue() + " while it started. " + lastLines());
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            name + " was not ready within " + limit.toSeconds() + " s. " + lastLines());
      }
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException _) {
        throw interrupted(name);
      }
    }
  }

  private static CancellationException interrupted(String name) {
    Thread.currentThread().interrupt();
    return new CancellationException("The start of " + name + " was interrupted");
  }

  /** What this run of the process has written so far, at most the last lines. */
  public String output() {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(Math.min(logStart, file.length()), file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException _) {
      return "";
    }
  }

  private String lastLines() {
    List<String> lines = output().lines().toList();
    List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    return "Its log "
        + log
        + (tail.isEmpty() ? " is empty." : " ends with:\n" + String.join("\n", tail));
  }

  /**
   * Asks the process to end, and kills it when it has not ended after {@code grace}. Safe to call
   * twice.
   */
  public void stop(Duration grace) {
    if (process.isAlive()) {
      signal(stop);
    }
    boolean interrupted = false;
    long end = System.nanoTime() + grace.toNanos();
    while (process.isAlive()) {
      try {
        if (!process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
          process.destroyForcibly();
          end = Long.MAX_VALUE / 2;
        }
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL, as a crash would be; returns when the process is gone. */
  public void kill9() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private void signal(Stop signal) {
    if (signal == Stop.TERM) {
      process.destroy();
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start();
    } catch (IOException _) {
      process.destroy();
    }
  }

  @Override
  public void close() {
    stop(Duration.ofSeconds(20));
  }
}
