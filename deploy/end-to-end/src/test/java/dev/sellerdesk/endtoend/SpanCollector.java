package dev.sellerdesk.endtoend;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Takes the spans that the services send, as an OpenTelemetry collector would. */
final class SpanCollector {

  /**
   * @param service who tells of it
   * @param trace 32 hexadecimal digits
   */
  record Seen(String service, String name, String trace) {}

  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final Queue<String> words = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  private SpanCollector(HttpServer server) {
    this.server = server;
  }

  static SpanCollector start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SpanCollector collector = new SpanCollector(server);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext(
        "/v1/traces",
        exchange -> {
          collector.take(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
          byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
          exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
          exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
          exchange.close();
        });
    server.start();
    return collector;
  }

  /** What a service must be told to send its spans here, soon. */
  Map<String, String> environment() {
    return Map.of(
        "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
        "http/protobuf",
        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
        "1S");
  }

  /** All that is written in any span: its name, and what it tells besides. */
  List<String> words() {
    return List.copyOf(words);
  }

  List<Seen> of(String trace) {
    return seen.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  private void take(ExportTraceServiceRequest request) {
    request
        .getResourceSpansList()
        .forEach(spans -> {
          String service = serviceOf(spans.getResource());
          spans.getScopeSpansList().stream()
              .flatMap(scope -> scope.getSpansList().stream())
              .peek(span -> words.add(span.toString()))
              .map(span ->
                  new Seen(
                      service,
                      span.getName(),
                      HexFormat.of().formatHex(span.getTraceId().toByteArray())))
              .forEach(seen::add);
        });
  }

  private static String serviceOf(Resource resource) {
    return resource.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals("service.name"))
        .map(KeyValue::getValue)
        .map(value -> value.getStringValue())
        .findFirst()
        .orElse("");
  }
}
