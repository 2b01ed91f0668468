package dev.sellerdesk.messaging.adapter.out.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A real HTTP server that speaks LibreTranslate's interface, well or badly. */
public final class TranslationMachine implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the server does with a request. */
  public interface Behaviour {
    void answer(HttpExchange exchange, JsonNode request) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Behaviour behaviour;
  public final List<JsonNode> requests = new CopyOnWriteArrayList<>();

  public TranslationMachine(Behaviour behaviour) {
    this(0, behaviour);
  }

  public TranslationMachine(int port, Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/translate", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  public void now(Behaviour other) {
    behaviour = other;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      requests.add(request);
      behaviour.answer(exchange, request);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Translates each sentence with a function. */
  public static Behaviour translating(UnaryOperator<String> sentence) {
    return (exchange, request) -> {
      List<String> texts = new ArrayList<>();
      request.get("q").forEach(q -> texts.add(sentence.apply(q.textValue())));
      body(
          exchange,
          200,
          "application/json",
          JSON.writeValueAsBytes(java.util.Map.of("translatedText", texts)));
    };
  }

  public static Behaviour answering(int status, String type, String body) {
    return (exchange, _) -> body(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Accepts the request and never says anything. */
  public static Behaviour hanging() {
    return (_, _) -> Thread.sleep(60_000);
  }

  /** Sends one byte now and then: each byte comes in time, the answer never does. */
  public static Behaviour dripping() {
    return (exchange, _) -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      for (int i = 0; i < 600; i++) {
        out.write(' ');
        out.flush();
        Thread.sleep(100);
      }
    };
  }

  /** All the ways in which a machine can be broken or hostile, by what it does. */
  public static Map<String, Behaviour> misbehaviours() {
    Map<String, Behaviour> all = new LinkedHashMap<>();
    all.put(
        "drops what must not change",
        translating(_ -> "Het pakket werd opgeslokt door een melancholiek nijlpaard."));
    all.put(
        "answers HTML",
        translating(q -> "<p>Het pakket werd opgeslokt <img src=x onerror=alert(1)> " + q));
    all.put(
        "answers a page instead of JSON",
        answering(200, "text/html", "<html><script>alert(1)</script></html>"));
    all.put("hangs", hanging());
    all.put("sends a byte now and then", dripping());
    all.put(
        "sends 10 MB",
        answering(
            200,
            "application/json",
            "{\"translatedText\":[\"" + "x".repeat(10 * 1024 * 1024) + "\"]}"));
    all.put(
        "answers in another language",
        translating(q ->
            "Das Paket wurde leider gestern von einem schwermütigen Nilpferd verschluckt, mit der Rechnung über "
                + token(q)
                + "."));
    all.put("answers 500", answering(500, "text/plain", "broken"));
    return all;
  }

  /** What must not change in a sentence that has one such thing. */
  public static String token(String sentence) {
    return sentence.replaceAll("^[^{]*|[^}]*$", "");
  }

  public static void body(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
