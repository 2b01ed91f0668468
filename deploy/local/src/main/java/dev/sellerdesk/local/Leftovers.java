package dev.sellerdesk.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Processes of a stack whose supervisor was killed. */
final class Leftovers {

  private static final Duration GRACE = Duration.ofSeconds(20);

  /** Stops what a killed supervisor has left; true when there was something. */
  static boolean stop(PidFiles pids, Progress progress) {
    List<String> names = new ArrayList<>(pids.children());
    // Services first, then what they need.
    names.sort(
        Comparator.comparing(
            name -> name.equals(Stack.POSTGRES) ? 2 : name.equals(Stack.KAFKA) ? 1 : 0));
    boolean found = false;
    for (String name : names) {
      Optional<ProcessHandle> leftover = pids.find(name);
      if (leftover.isPresent()) {
        found = true;
        boolean stopped = stopOne(name, leftover.get());
        progress.say(
            "  %s %s, left by an earlier run (process %d)"
                .formatted(stopped ? "stopped  " : "could not stop", name, leftover.get().pid()));
      }
      pids.remove(name);
    }
    return found;
  }

  private static boolean stopOne(String name, ProcessHandle process) {
    if (name.equals(Stack.POSTGRES)) {
      // Its SIGTERM waits for the clients, SIGINT does not.
      try {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
      } catch (IOException _) {
        return PidFiles.stop(process, Duration.ofSeconds(1));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    return PidFiles.stop(process, GRACE);
  }

  private Leftovers() {}
}
