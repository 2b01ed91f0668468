package dev.sellerdesk.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A port that a test's profile and the test itself know alike, though each has its class loader.
 */
final class FreePort {

  /**
   * @param property the system property under which it is remembered
   */
  static int of(String property) {
    synchronized (System.getProperties()) {
      if (System.getProperty(property) == null) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          System.setProperty(property, Integer.toString(socket.getLocalPort()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return Integer.getInteger(property);
    }
  }

  private FreePort() {}
}
