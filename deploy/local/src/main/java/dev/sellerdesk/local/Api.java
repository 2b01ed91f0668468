package dev.sellerdesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Calls the services as any client would: over HTTP, with a token. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/json";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  /** What came back; {@code json} is a missing node when the body is something else. */
  record Answer(int status, String body, JsonNode json) {
    boolean ok() {
      return status >= 200 && status < 300;
    }

    /** For a person: the problem's own words where there are any. */
    String why() {
      String detail = json.path("detail").asText("");
      String shown = detail.isEmpty() ? body.strip() : detail;
      return status
          + (shown.isEmpty() ? "" : " " + shown.substring(0, Math.min(300, shown.length())));
    }
  }

  Answer get(String url, Optional<String> token) {
    return send(request(url, token).GET());
  }

  Answer post(String url, Optional<String> token, Object body) {
    return send(
        request(url, token)
            .header("Content-Type", JSON_TYPE)
            .POST(BodyPublishers.ofString(text(body))));
  }

  Answer put(String url, Optional<String> token, Object body) {
    return send(
        request(url, token)
            .header("Content-Type", JSON_TYPE)
            .PUT(BodyPublishers.ofString(text(body))));
  }

  /** As a browser sends a form. */
  Answer submit(String url, String form) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(form));
    return send(request);
  }

  Answer page(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").GET());
  }

  private static HttpRequest.Builder request(String url, Optional<String> token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept", JSON_TYPE);
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    HttpRequest whole = request.timeout(Duration.ofSeconds(60)).build();
    try {
      HttpResponse<String> response = http.send(whole, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), json(response.body()));
    } catch (IOException e) {
      throw new StackException(
          whole.method()
              + " "
              + whole.uri()
              + " got no answer: is the stack up? (./sellerdesk status)",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() || body.charAt(0) == '<'
          ? MissingNode.getInstance()
          : JSON.readTree(body);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }

  private static String text(Object body) {
    try {
      return body instanceof String string ? string : JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
