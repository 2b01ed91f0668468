package dev.sellerdesk.messaging.adapter.out.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.application.port.out.MalwareScanner.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against sockets that speak clamd's protocol, well and badly. */
class ClamdScannerTest {

  @TempDir Path folder;

  @Test
  void the_whole_file_is_streamed_in_chunks_and_a_clear_answer_counts() throws Exception {
    byte[] content = new byte[300_000];
    content[299_999] = 7;

    assertThat(verdict(content, "stream: OK\0")).isEqualTo(Verdict.CLEAN);
    assertThat(verdict(content, "stream: Eicar-Test-Signature FOUND\0"))
        .isEqualTo(Verdict.INFECTED);
  }

  @Test
  void anything_but_a_clear_answer_is_none() throws Exception {
    byte[] content = new byte[10];

    assertThat(verdict(content, "INSTREAM size limit exceeded. ERROR\0"))
        .isEqualTo(Verdict.UNAVAILABLE);
    assertThat(verdict(content, "")).isEqualTo(Verdict.UNAVAILABLE);
    assertThat(verdict(content, "stream: OK maybe\0")).isEqualTo(Verdict.UNAVAILABLE);
  }

  @Test
  void a_scanner_that_is_down_or_says_nothing_is_unavailable_in_bounded_time() throws Exception {
    Path file = Files.write(folder.resolve("x"), new byte[10]);
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long begun = System.nanoTime();
      assertThat(scanner(silent.getLocalPort()).scan(file)).isEqualTo(Verdict.UNAVAILABLE);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThat(scanner(closed).scan(file)).isEqualTo(Verdict.UNAVAILABLE);
  }

  private Verdict verdict(byte[] content, String answer) throws Exception {
    Path file = Files.write(folder.resolve("x"), content);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var received = CompletableFuture.supplyAsync(() -> speak(server, answer));
      Verdict verdict = scanner(server.getLocalPort()).scan(file);
      assertThat(received.get()).isEqualTo(content);
      return verdict;
    }
  }

  private static byte[] speak(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      for (int size = in.readInt(); size > 0; size = in.readInt()) {
        content.write(in.readNBytes(size));
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      return content.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ClamdScanner scanner(int port) {
    return new ClamdScanner("127.0.0.1", port, Duration.ofSeconds(1));
  }
}
