package dev.sellerdesk.messaging;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A clamd that tests start and stop: the real one with a signature of our own (property {@code
 * sellerdesk.clamd}, or {@code /usr/sbin/clamd}), or a server that speaks its protocol.
 */
final class VirusScanner implements AutoCloseable {

  /** What both take for a virus. */
  static final String SIGNATURE = "SELLERDESK-TEST-VIRUS-1";

  private final AutoCloseable running;

  private VirusScanner(AutoCloseable running) {
    this.running = running;
  }

  /** The Debian package's own program. */
  static VirusScanner clamd(int port) {
    return ready(real(installed().orElseThrow(), port), port);
  }

  static VirusScanner imitated(int port) {
    return ready(spoken(port), port);
  }

  private static VirusScanner ready(AutoCloseable running, int port) {
    VirusScanner scanner = new VirusScanner(running);
    try {
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
      return scanner;
    } catch (RuntimeException e) {
      scanner.close();
      throw e;
    }
  }

  static Optional<Path> installed() {
    return Stream.of(System.getProperty("sellerdesk.clamd", ""), "/usr/sbin/clamd")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    try {
      running.close();
    } catch (Exception e) {
      // AutoCloseable declares it.
      throw new IllegalStateException(e);
    }
  }

  private static AutoCloseable real(Path binary, int port) {
    try {
      Path folder = Files.createTempDirectory("clamd");
      Path signatures = Files.createDirectory(folder.resolve("signatures"));
      String hex = HexFormat.of().formatHex(SIGNATURE.getBytes(StandardCharsets.US_ASCII));
      Files.writeString(signatures.resolve("own.ndb"), "Sellerdesk.Test:0:*:" + hex + "\n");
      Path configuration =
          Files.writeString(
              folder.resolve("clamd.conf"),
              "Foreground yes\nTCPSocket %d\nTCPAddr 127.0.0.1\nDatabaseDirectory %s\nLogFile %s\nUser %s\n"
                  .formatted(
                      port,
                      signatures,
                      folder.resolve("clamd.log"),
                      System.getProperty("user.name")));
      Process process =
          new ProcessBuilder(List.of(binary.toString(), "-c", configuration.toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out").toFile())
              .start();
      return () -> {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AutoCloseable spoken(int port) {
    try {
      ServerSocket server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
      Thread.ofVirtual()
          .start(() -> {
            while (!server.isClosed()) {
              try (Socket socket = server.accept()) {
                speak(socket);
              } catch (IOException _) {
                // the client went away, or the test stopped us
              }
            }
          });
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void speak(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    in.readNBytes("zINSTREAM\0".length());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int size = in.readInt(); size > 0; size = in.readInt()) {
      content.write(in.readNBytes(size));
    }
    boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(SIGNATURE);
    socket
        .getOutputStream()
        .write(
            (found ? "stream: Sellerdesk.Test.UNOFFICIAL FOUND\0" : "stream: OK\0")
                .getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
