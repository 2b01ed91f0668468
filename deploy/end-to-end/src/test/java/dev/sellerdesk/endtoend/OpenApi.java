package dev.sellerdesk.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The operations that a service's document promises, each with a valid body made from the
 * document's examples.
 */
final class OpenApi {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** One operation. */
  record Operation(
      Service service,
      String method,
      String path,
      List<String> queryParameters,
      Optional<JsonNode> body,
      boolean secured,
      boolean endless) {

    @Override
    public String toString() {
      return method + " " + path + " (" + service.label() + ")";
    }

    boolean hasPathParameter() {
      return path.contains("{");
    }
  }

  private final JsonNode document;
  private final Service service;

  private OpenApi(JsonNode document, Service service) {
    this.document = document;
    this.service = service;
  }

  static List<Operation> operations(Stack stack) throws IOException {
    List<Operation> all = new ArrayList<>();
    for (Service service : Service.values()) {
      var answer =
          Http.send(
              Http.request(stack.url(service) + "/openapi", null)
                  .header("Accept", "application/json")
                  .GET()
                  .build());
      all.addAll(new OpenApi(answer.json(), service).operations());
    }
    return all;
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(entry -> {
                  if (METHODS.contains(entry.getKey())) {
                    operations.add(operation(path.getKey(), entry.getKey(), entry.getValue()));
                  }
                }));
    return operations;
  }

  private Operation operation(String path, String method, JsonNode operation) {
    List<String> query = new ArrayList<>();
    operation
        .path("parameters")
        .forEach(p -> {
          if (p.path("in").asText().equals("query")) {
            query.add(p.path("name").asText());
          }
        });
    JsonNode content = operation.path("requestBody").path("content").path("application/json");
    JsonNode schema = content.path("schema");
    boolean secured = !operation.has("security");
    for (JsonNode requirement : operation.path("security")) {
      secured |= !requirement.isEmpty();
    }
    return new Operation(
        service,
        method.toUpperCase(Locale.ROOT),
        path,
        query,
        schema.isMissingNode() ? Optional.empty() : Optional.of(body(content, schema)),
        secured,
        operation.at("/responses/200/content").has("text/event-stream"));
  }

  /** What the document shows as one; where fields exclude each other no schema tells it. */
  private JsonNode body(JsonNode content, JsonNode schema) {
    for (JsonNode shown : content.path("examples")) {
      return shown.path("value");
    }
    return example(schema, 0);
  }

  /** A value that the schema allows, from its examples where it has some. */
  private JsonNode example(JsonNode given, int depth) {
    JsonNode schema = resolved(given);
    if (schema.has("example")) {
      return schema.path("example");
    }
    if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
      return schema.path("examples").get(0);
    }
    if (schema.path("enum").isArray()) {
      return schema.path("enum").get(0);
    }
    for (String union : List.of("anyOf", "oneOf", "allOf")) {
      for (JsonNode choice : schema.path(union)) {
        if (!choice.path("type").asText().equals("null")) {
          return example(choice, depth + 1);
        }
      }
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> {
        ArrayNode array = Http.JSON.createArrayNode();
        if (depth < 6 && schema.has("items") && schema.path("minItems").asInt(0) > 0) {
          array.add(example(schema.path("items"), depth + 1));
        }
        yield array;
      }
      case "integer", "number" ->
          Http.JSON.getNodeFactory().numberNode(Math.max(1, schema.path("minimum").asInt(1)));
      case "boolean" -> Http.JSON.getNodeFactory().booleanNode(true);
      default -> Http.JSON.getNodeFactory().textNode(text(schema));
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = Http.JSON.createObjectNode();
    if (depth > 6) {
      return object;
    }
    Set<String> required = new java.util.HashSet<>();
    schema.path("required").forEach(r -> required.add(r.asText()));
    for (Iterator<Map.Entry<String, JsonNode>> it = schema.path("properties").fields();
        it.hasNext(); ) {
      Map.Entry<String, JsonNode> property = it.next();
      JsonNode type = resolved(property.getValue());
      boolean told =
          tells(type)
              || StreamSupport.stream(type.path("properties").spliterator(), false)
                  .anyMatch(OpenApi::tells);
      if (required.contains(property.getKey()) || told) {
        object.set(property.getKey(), example(property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private static boolean tells(JsonNode schema) {
    return schema.has("example") || schema.has("examples");
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (!one.asText().equals("null")) {
          return one.asText();
        }
      }
    }
    return type.asText(schema.has("properties") ? "object" : "string");
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> "019a0000-0000-7000-8000-000000000001";
      case "date" -> "2026-11-25";
      case "date-time" -> "2026-11-25T10:00:00Z";
      case "email" -> "somebody@customer.example";
      default -> "text";
    };
  }

  private JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asText("");
    return ref.isEmpty() ? schema : document.at(ref.substring(1));
  }
}
