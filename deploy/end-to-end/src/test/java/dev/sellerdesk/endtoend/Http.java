package dev.sellerdesk.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** HTTP as any client speaks it. */
final class Http {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** What came back. */
  record Answer(int status, Map<String, String> headers, String body) {

    JsonNode json() {
      try {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
      } catch (IOException e) {
        return MissingNode.getInstance();
      }
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }
  }

  static HttpRequest.Builder request(String url, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
    Optional.ofNullable(token).ifPresent(t -> request.header("Authorization", "Bearer " + t));
    return request;
  }

  static Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers = new java.util.TreeMap<>();
      response
          .headers()
          .map()
          .forEach((name, values) ->
              headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** What an answer that does not end tells within a while. */
  static Answer listen(HttpRequest request, Duration longest) throws IOException {
    try {
      var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
      InputStream body = response.body();
      Thread.ofVirtual()
          .start(() -> {
            sleep(longest.toMillis());
            quietly(body);
          });
      return new Answer(response.statusCode(), Map.of(), read(body));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String read(InputStream body) {
    StringBuilder read = new StringBuilder();
    try {
      for (int next = body.read(); next >= 0; next = body.read()) {
        read.append((char) next);
      }
    } catch (IOException _) {
      // the time is over
    }
    return read.toString();
  }

  private static void quietly(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends again until the service answers without a fault of its own: it may be dead or starting.
   */
  static Answer sendPatiently(HttpRequest request) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try {
        Answer answer = send(request);
        if (answer.status() < 500 || System.nanoTime() > end) {
          return answer;
        }
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(
              request.method() + " " + request.uri() + " got no answer", e);
        }
      }
      sleep(100);
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Http() {}
}
