package dev.sellerdesk.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Executors;

/** The JDK's HTTP server on loopback, for the issuer and the inbox. */
final class LocalHttp {
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  static {
    // Small answers at once: without it each one waits for the other side's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private LocalHttp() {}

  static HttpServer start(int port, HttpHandler handler) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", exchange -> handle(exchange, handler));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " can't be used", e);
    }
  }

  private static void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
    try (exchange) {
      if (!local(exchange)) {
        answer(exchange, 421, "text/plain", "This server answers to localhost only\n");
        return;
      }
      try {
        handler.handle(exchange);
      } catch (RuntimeException | LinkageError e) {
        answer(exchange, 500, "text/plain", "It went wrong: " + e + "\n");
      }
    }
  }

  /** A page from elsewhere must not get here by a name that points to this machine. */
  private static boolean local(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host == null || LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", ""));
  }

  static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Type", type.startsWith("text/") ? type + "; charset=utf-8" : type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Text for an HTML page. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
