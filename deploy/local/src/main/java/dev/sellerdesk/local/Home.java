package dev.sellerdesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder a stack lives in: data, logs, process ids. One supervisor for each home: the lock goes
 * with the process, however that ends.
 */
final class Home {

  private final StackConfig config;
  private final PidFiles pids;
  private @Nullable FileChannel lock;

  Home(StackConfig config, PidFiles pids) {
    this.config = config;
    this.pids = pids;
  }

  /**
   * Makes this process the only supervisor here.
   *
   * @throws StackException if another one is
   */
  void claim() {
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

  /** Removes the data of earlier runs. */
  void wipe() {
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

  void release() {
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
}
