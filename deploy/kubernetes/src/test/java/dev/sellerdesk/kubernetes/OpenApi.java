package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kubernetes' own description of its API, every object of it closed to unknown fields, as a second
 * opinion. The document is not part of this repository: {@code KUBERNETES_OPENAPI} tells where it
 * is, and without it nothing is checked here.
 */
final class OpenApi {
  private static final String DEFINITIONS = "#/definitions/";
  private static final Optional<OpenApi> INSTANCE = load();

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
  private final ObjectNode definitions;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();

  private OpenApi(ObjectNode definitions) {
    this.definitions = definitions;
    definitions
        .properties()
        .forEach(definition -> {
          for (JsonNode kind : definition.getValue().path("x-kubernetes-group-version-kind")) {
            String group = kind.path("group").asText();
            names.put(
                (group.isEmpty() ? "" : group + "/")
                    + kind.path("version").asText()
                    + "/"
                    + kind.path("kind").asText(),
                definition.getKey());
          }
          close(definition.getValue());
        });
  }

  static boolean available() {
    return INSTANCE.isPresent();
  }

  static List<String> findings(Manifests manifests) {
    return INSTANCE.map(document -> document.check(manifests)).orElse(List.of());
  }

  private List<String> check(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest object : manifests.all()) {
      String name = names.get(object.apiVersion() + "/" + object.kind());
      boolean operators =
          object.apiVersion().contains(".") && !object.apiVersion().contains("k8s.io");
      if (name != null) {
        schemas
            .computeIfAbsent(name, this::schema)
            .validate(object.json().toString(), InputFormat.JSON)
            .forEach(error -> findings.add(object.id() + " " + error));
      } else if (!operators && !object.apiVersion().startsWith("gateway.")) {
        findings.add(object.id() + " is of no kind that Kubernetes has: " + object.apiVersion());
      }
    }
    return findings;
  }

  private Schema schema(String name) {
    ObjectNode schema = new ObjectMapper().createObjectNode();
    schema.set("definitions", reachable(name));
    schema.put("$ref", DEFINITIONS + name);
    return registry.getSchema(schema.toString(), InputFormat.JSON);
  }

  /** The whole document is large, and each schema keeps its own copy. */
  private ObjectNode reachable(String name) {
    ObjectNode reached = new ObjectMapper().createObjectNode();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (!reached.has(next)) {
        reached.set(next, definitions.path(next));
        definitions
            .path(next)
            .findValuesAsText("$ref")
            .forEach(reference -> open.push(reference.substring(DEFINITIONS.length())));
      }
    }
    return reached;
  }

  /** As kubeconform's strict mode: what an object does not name is not allowed in it. */
  private static void close(JsonNode definition) {
    if (definition instanceof ObjectNode object) {
      if (object.has("properties") && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
      if (object.path("format").asText().equals("int-or-string")) {
        object.remove("type");
        object.putArray("type").add("integer").add("string");
      }
      object.remove("format");
    }
  }

  private static Optional<OpenApi> load() {
    String place = System.getenv("KUBERNETES_OPENAPI");
    if (place == null || place.isBlank() || !Files.exists(Path.of(place))) {
      System.err.println(
          "NOT CHECKED: the manifests against Kubernetes' OpenAPI document, since"
              + " KUBERNETES_OPENAPI names no file");
      return Optional.empty();
    }
    try {
      JsonNode document = new ObjectMapper().readTree(Path.of(place).toFile());
      return Optional.of(new OpenApi((ObjectNode) document.path("definitions")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
