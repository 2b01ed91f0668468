package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.application.port.out.MalwareScanner;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Streams a file to clamd with INSTREAM. What is no clear answer, such as a limit of clamd's that
 * the file exceeds, counts as none: nothing is sent unscanned (M-49).
 */
final class ClamdScanner implements MalwareScanner {

  private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 4_096;
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

  private final String host;
  private final int port;
  private final Duration timeout;

  ClamdScanner(String host, int port, Duration timeout) {
    this.host = host;
    this.port = port;
    this.timeout = timeout;
  }

  @Override
  public Verdict scan(Path content) {
    try (Socket socket = new Socket();
        InputStream file = Files.newInputStream(content)) {
      int patience = Math.toIntExact(timeout.toMillis());
      socket.connect(new InetSocketAddress(host, port), patience);
      socket.setSoTimeout(patience);
      send(file, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE)));
      return verdict(
          new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warnf("The virus scanner does not answer: %s", e.getClass().getSimpleName());
      return Verdict.UNAVAILABLE;
    }
  }

  private static void send(InputStream file, DataOutputStream out) throws IOException {
    out.write(COMMAND);
    byte[] piece = new byte[PIECE];
    for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
      if (read > 0) {
        out.writeInt(read);
        out.write(piece, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static Verdict verdict(String answer) {
    String said = answer.replace("\0", "").strip();
    if (said.endsWith(" FOUND")) {
      return Verdict.INFECTED;
    }
    if (said.equals("stream: OK")) {
      return Verdict.CLEAN;
    }
    LOG.warn("The virus scanner gave no verdict");
    return Verdict.UNAVAILABLE;
  }
}
