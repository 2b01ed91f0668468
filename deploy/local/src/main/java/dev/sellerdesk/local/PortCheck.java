package dev.sellerdesk.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out before anything starts that a port is taken, and by whom. */
final class PortCheck {
  private PortCheck() {}

  static void refuseTaken(Ports ports) {
    for (Port port : Port.values()) {
      int number = ports.of(port);
      if (!free(number)) {
        String holder = holder(number).map(process -> " by " + process).orElse("");
        throw new StackException(
            "Port %d, meant for %s, is taken%s. Stop that, or choose another port: %s=<port>"
                .formatted(number, port.purpose(), holder, port.variable()));
      }
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** The listening process, where the kernel shows it. */
  private static Optional<String> holder(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listeners(Path.of(table), port));
    }
    if (sockets.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process, sockets))
        .findFirst()
        .map(PortCheck::describe);
  }

  private static Set<String> listeners(Path table, int port) {
    String end = String.format(Locale.ROOT, ":%04X", port);
    Set<String> sockets = new HashSet<>();
    try {
      for (String line : Files.readAllLines(table)) {
        String[] fields = line.strip().split("\\s+");
        boolean listening = fields.length > 9 && fields[3].equals("0A");
        if (listening && fields[1].endsWith(end)) {
          sockets.add("socket:[" + fields[9] + "]");
        }
      }
    } catch (IOException _) {
      // Not Linux, or not allowed: the message does without the name.
    }
    return sockets;
  }

  private static boolean holds(ProcessHandle process, Set<String> sockets) {
    Path files = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (DirectoryStream<Path> open = Files.newDirectoryStream(files)) {
      for (Path file : open) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException _) {
      // Another user's process, or one that has just ended.
    }
    return false;
  }

  private static String describe(ProcessHandle process) {
    String command =
        process
            .info()
            .command()
            .map(path -> Path.of(path).getFileName().toString())
            .orElse("a process");
    return "process " + process.pid() + " (" + command + ")";
  }
}
