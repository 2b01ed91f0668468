package dev.sellerdesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which processes a stack has started, so that what a killed supervisor left behind can be found
 * and stopped. A file names the process by its id and by when it began, since ids are used again: a
 * stranger is never touched.
 */
final class PidFiles {
  static final String SUPERVISOR = "supervisor";
  private static final String SUFFIX = ".pid";

  private final Path folder;

  PidFiles(Path folder) {
    this.folder = folder;
  }

  void write(String name, long pid) {
    try {
      Files.createDirectories(folder);
      Path fresh =
          Files.writeString(folder.resolve(name + ".new"), pid + " " + identity(pid) + "\n");
      Files.move(
          fresh, folder.resolve(name + SUFFIX), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of that name, if it still runs and is the one that was written down. */
  Optional<ProcessHandle> find(String name) {
    Path file = folder.resolve(name + SUFFIX);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> words = List.of(Files.readString(file).strip().split(" ", 2));
      long pid = Long.parseLong(words.getFirst());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(_ -> words.getLast().equals(identity(pid)));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** The names of all files, the supervisor's own excepted. */
  List<String> children() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .filter(name -> !name.equals(SUPERVISOR))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the process to end, kills it after {@code grace}; true when it is gone. */
  static boolean stop(ProcessHandle process, Duration grace) {
    process.destroy();
    if (gone(process, grace)) {
      return true;
    }
    process.destroyForcibly();
    return gone(process, Duration.ofSeconds(5));
  }

  private static boolean gone(ProcessHandle process, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (process.isAlive()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /**
   * When the process began: on Linux in ticks since this boot, which no change of the clock moves.
   */
  private static String identity(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name stands in parentheses and may hold anything; the start time is the 20th field
      // after it.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
          + " "
          + fields[19];
    } catch (IOException _) {
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().startInstant())
          .map(start -> Long.toString(start.getEpochSecond()))
          .orElse("unknown");
    }
  }
}
