package dev.sellerdesk.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the supervisor in the background, shows what it says, and returns when the stack is
 * healthy.
 */
final class DetachedStart {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

  private final Context context;
  private final boolean clean;
  private final Idp idp;

  DetachedStart(Context context, boolean clean, Idp idp) {
    this.context = context;
    this.clean = clean;
    this.idp = idp;
  }

  int run() {
    if (context.supervisor().isPresent()) {
      System.out.println(
          "Sellerdesk is already running (process " + context.supervisor().get().pid() + ")");
      return 0;
    }
    try {
      Files.createDirectories(context.logs());
      Files.createDirectories(marker(context).getParent());
      Files.deleteIfExists(marker(context));
      Path log = context.logs().resolve("supervisor.log");
      Files.deleteIfExists(log);
      Process supervisor =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(log.toFile())
              .start();
      // Who interrupts the start does not want half a stack.
      Thread stop =
          Thread.ofPlatform().unstarted(() -> PidFiles.stop(supervisor.toHandle(), STOP_LIMIT));
      Runtime.getRuntime().addShutdownHook(stop);
      boolean ready = follow(supervisor, log);
      if (ready) {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
      return ready ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    if (hasSetsid()) {
      command.add("setsid");
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Sellerdesk.class.getName(), "up"));
    command.add("--idp=" + idp.label());
    if (clean) {
      command.add("--clean");
    }
    return command;
  }

  /** Away from this terminal, whose Ctrl-C and end must not reach it later. */
  private static boolean hasSetsid() {
    return List.of("/usr/bin/setsid", "/bin/setsid").stream()
        .map(Path::of)
        .anyMatch(Files::isExecutable);
  }

  private boolean follow(Process supervisor, Path log) throws IOException {
    long shown = 0;
    while (true) {
      boolean ready = Files.exists(marker(context));
      boolean alive = supervisor.isAlive();
      shown = show(log, shown);
      if (ready) {
        return true;
      }
      if (!alive) {
        return false;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private static long show(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] fresh = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(fresh);
      System.out.print(new String(fresh, StandardCharsets.UTF_8));
      System.out.flush();
      return from + fresh.length;
    }
  }

  static void markReady(Context context) {
    try {
      Files.writeString(marker(context), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path marker(Context context) {
    return context.home().resolve("run/ready");
  }
}
