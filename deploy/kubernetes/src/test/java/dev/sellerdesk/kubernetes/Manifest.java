package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** One object as it would be applied. */
record Manifest(ObjectNode json) {

  String apiVersion() {
    return json.path("apiVersion").asText();
  }

  String kind() {
    return json.path("kind").asText();
  }

  String name() {
    return json.at("/metadata/name").asText();
  }

  String id() {
    return kind() + "/" + name();
  }

  boolean is(String kind) {
    return kind().equals(kind);
  }

  JsonNode at(String pointer) {
    return json.at(pointer);
  }

  Map<String, String> labels(String pointer) {
    return texts(at(pointer));
  }

  static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.asText()));
    return strings;
  }

  /** Whether a label selector takes something with these labels; an empty one takes everything. */
  static boolean selects(JsonNode selector, Map<String, String> labels) {
    boolean matches =
        texts(selector.path("matchLabels")).entrySet().stream()
            .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
    for (JsonNode expression : selector.path("matchExpressions")) {
      String key = expression.path("key").asText();
      matches &=
          switch (expression.path("operator").asText()) {
            case "Exists" -> labels.containsKey(key);
            case "DoesNotExist" -> !labels.containsKey(key);
            case "In" -> strings(expression.path("values")).contains(labels.get(key));
            case "NotIn" -> !strings(expression.path("values")).contains(labels.get(key));
            default -> false;
          };
    }
    return matches;
  }
}
