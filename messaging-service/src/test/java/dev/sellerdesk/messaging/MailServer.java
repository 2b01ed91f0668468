package dev.sellerdesk.messaging;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A real SMTP server that tests start and stop. As a test resource it only tells the service where
 * to look: the test and its resources may load this class twice, so the port is kept where both see
 * it.
 */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

  private static final String PORT = "sellerdesk.test.smtp";
  private static GreenMail server = server();

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", Integer.toString(port()));
  }

  @Override
  public void stop() {
    // Whoever started it stops it.
  }

  static synchronized void up() {
    if (!server.isRunning()) {
      server = server();
      server.start();
    }
  }

  static synchronized void down() {
    server.stop();
  }

  /** Mails to this address, oldest first. */
  static List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return Arrays.stream(mail.getAllRecipients())
          .anyMatch(recipient -> recipient.toString().equals(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GreenMail server() {
    return new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  private static int port() {
    synchronized (System.getProperties()) {
      if (System.getProperty(PORT) == null) {
        System.setProperty(PORT, Integer.toString(freePort()));
      }
      return Integer.getInteger(PORT);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
