package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.endtoend.Http.Answer;
import dev.sellerdesk.endtoend.OpenApi.Operation;
import dev.sellerdesk.local.Stack;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the four documents is fed what it cannot take. Whatever is refused is refused
 * as problem+json, with the same status inside and outside, and without a word about our classes;
 * nothing is ever a 500.
 */
class ErrorShapeTest {

  private static final String[] CLIENTS = {"seller-1001", "webshop", "partnerservice"};

  private final Stack stack = SharedStack.get();
  private final List<String> faults = new ArrayList<>();
  private int refusals;

  @Test
  void every_refusal_is_a_problem_and_none_is_a_500() throws IOException {
    List<Operation> operations = OpenApi.operations(stack);
    assertThat(operations).hasSizeGreaterThan(20);
    for (Operation operation : operations) {
      fuzz(operation);
    }
    assertThat(faults).isEmpty();
    assertThat(refusals).isGreaterThan(1_000);
  }

  private void fuzz(Operation operation) throws IOException {
    String url =
        stack.url(operation.service())
            + operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    for (String client : CLIENTS) {
      String token = stack.token(client);
      for (String body : bodies(operation).values()) {
        check(
            operation,
            body,
            base(url, token)
                .header("Content-Type", "application/json")
                .method(operation.method(), text(body))
                .build());
      }
      for (String type :
          List.of(
              "text/plain",
              "application/xml",
              "application/json;charset=utf-7",
              "nonsense",
              "multipart/form-data")) {
        check(
            operation,
            type,
            base(url, token)
                .header("Content-Type", type)
                .method(operation.method(), text("{}"))
                .build());
      }
      check(
          operation,
          "no content type",
          base(url, token).method(operation.method(), text("{}")).build());
      check(
          operation,
          "accept",
          base(url, token)
              .setHeader("Accept", "image/png")
              .header("Content-Type", "application/json")
              .method(operation.method(), text("{}"))
              .build());
      check(
          operation,
          "too large",
          base(url, token)
              .header("Content-Type", "application/json")
              .method(operation.method(), text("\"" + "x".repeat(1_500_000) + "\""))
              .build());
      for (String id :
          List.of(
              "x",
              "%00",
              "a%00b",
              "..%2f..",
              "%F0%9F%92%A9",
              "1".repeat(300),
              "%25",
              "a%20b",
              "-1",
              "null",
              "'%3B--")) {
        String path = stack.url(operation.service()) + operation.path().replaceAll("\\{[^}]+}", id);
        check(
            operation,
            "id " + id,
            base(path, token)
                .header("Content-Type", "application/json")
                .method(operation.method(), text(bodies(operation).get("example")))
                .build());
      }
      for (String value :
          List.of(
              "", "%00", "x", "-1", "0", "10000", "1".repeat(400), "%F0%9F%92%A9", "2026-02-30")) {
        for (String parameter : operation.queryParameters()) {
          check(
              operation,
              parameter + "=" + value,
              base(
                      url
                          + "?"
                          + URLEncoder.encode(parameter, StandardCharsets.UTF_8)
                          + "="
                          + value,
                      token)
                  .method(operation.method(), text(""))
                  .build());
        }
        check(
            operation,
            "unknown parameter",
            base(url + "?nonsense=" + value, token).method(operation.method(), text("")).build());
      }
      for (String header :
          List.of("If-Match", "If-None-Match", "Idempotency-Key", "X-Request-ID", "Range")) {
        check(
            operation,
            header,
            base(url, token)
                .header(header, "~nonsense~\"")
                .header("Content-Type", "application/json")
                .method(operation.method(), text(bodies(operation).get("example")))
                .build());
      }
    }
    check(operation, "no token", base(url, null).method(operation.method(), text("")).build());
    check(operation, "bad token", base(url, "a.b.c").method(operation.method(), text("")).build());
    check(
        operation,
        "wrong method",
        base(url, stack.token("webshop")).method("PATCH", text("{}")).build());
  }

  private static HttpRequest.Builder base(String url, String token) {
    return Http.request(url, token).header("Accept", "application/json");
  }

  private static BodyPublisher text(String body) {
    return body == null || body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  /**
   * The example, and the example with each field missing, of another type, oversized, or with a
   * stranger beside it.
   */
  private static Map<String, String> bodies(Operation operation) {
    Map<String, String> bodies = new LinkedHashMap<>();
    String example = operation.body().map(JsonNode::toString).orElse("");
    bodies.put("example", example);
    bodies.put("empty", "");
    for (String broken :
        List.of(
            "{",
            "[]",
            "null",
            "\"text\"",
            "5",
            "{\"a\":",
            "{}x",
            "{\"\\u0000\":1}",
            "\u0000",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")) {
      bodies.put("broken " + broken, broken);
    }
    operation
        .body()
        .filter(JsonNode::isObject)
        .ifPresent(object -> {
          bodies.put(
              "unknown field",
              ((ObjectNode) object.deepCopy()).put("nobodyKnowsThis", 1).toString());
          object
              .fieldNames()
              .forEachRemaining(name -> {
                bodies.put(
                    "without " + name,
                    ((ObjectNode) object.deepCopy()).without(List.of(name)).toString());
                for (String value :
                    List.of(
                        "null",
                        "5",
                        "-1",
                        "1.5",
                        "1e999",
                        "true",
                        "\"\"",
                        "\" \"",
                        "[]",
                        "{}",
                        "[null]",
                        "\"a\\u0000b\"",
                        "\"" + "y".repeat(100_000) + "\"",
                        "\"2026-02-30\"",
                        "\"\uD83D\uDCA9\"",
                        "\"\\uD83D\"")) {
                  bodies.put(
                      name + "=" + value, replaced((ObjectNode) object.deepCopy(), name, value));
                }
              });
        });
    return bodies;
  }

  private static String replaced(ObjectNode object, String name, String value) {
    object.put(name, "@@here@@");
    return object.toString().replace("\"@@here@@\"", value);
  }

  private void check(Operation operation, String what, HttpRequest request) {
    Answer answer;
    try {
      answer = Http.send(request);
    } catch (IOException e) {
      faults.add(operation + " [" + shortened(what) + "] no answer: " + e);
      return;
    }
    if (answer.status() < 400) {
      return;
    }
    refusals++;
    String type = answer.header("content-type");
    JsonNode problem = answer.json();
    boolean right =
        answer.status() < 500
            && type.startsWith("application/problem+json")
            && problem.path("type").asText().startsWith("/problems/")
            && problem.path("status").asInt() == answer.status()
            && !problem.path("title").asText().isEmpty()
            && !problem.path("detail").asText().isEmpty()
            && !problem.path("instance").asText().isEmpty()
            && !answer.body().contains("dev.sellerdesk")
            && !answer.body().contains("Exception");
    if (!right && faults.size() < 60) {
      faults.add(
          "%s [%s] %d %s %s"
              .formatted(
                  operation, shortened(what), answer.status(), type, shortened(answer.body())));
    }
  }

  private static String shortened(String text) {
    return text.length() > 160 ? text.substring(0, 160) + "…" : text;
  }
}
