package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A mistake that somebody could make in the manifests, and the rule that must tell. */
record PlantedMistake(String name, String rule, String overlay, JsonNode edit) {

  static List<PlantedMistake> all() {
    try (var file = PlantedMistake.class.getResourceAsStream("/planted-mistakes.yaml")) {
      List<PlantedMistake> mistakes = new ArrayList<>();
      for (JsonNode item : Manifests.YAML.readTree(file)) {
        mistakes.add(
            new PlantedMistake(
                item.path("mistake").asText(),
                item.path("rule").asText(),
                item.path("overlay").asText("production"),
                item));
      }
      return mistakes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mistake that changes nothing would prove nothing. */
  void plant(Manifests manifests) {
    String before = manifests.all().toString();
    if (edit.has("object")) {
      manifests.all().add(new Manifest((ObjectNode) edit.path("object").deepCopy()));
    } else {
      String[] id = edit.path("in").asText().split("/", 2);
      Manifest object =
          manifests.all().stream()
              .filter(one -> one.is(id[0]) && one.name().matches(id[1]))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("No " + edit.path("in")));
      if (edit.path("delete").asBoolean()) {
        manifests.all().remove(object);
      }
      edit.path("set").properties().forEach(entry -> set(object, entry.getKey(), entry.getValue()));
      edit.path("remove").forEach(pointer -> remove(object, pointer.asText()));
      edit.path("rename")
          .properties()
          .forEach(entry -> {
            JsonPointer pointer = JsonPointer.compile(entry.getKey());
            JsonNode value = object.json().at(pointer);
            remove(object, entry.getKey());
            set(object, pointer.head() + "/" + entry.getValue().asText(), value);
          });
    }
    if (before.equals(manifests.all().toString())) {
      throw new IllegalStateException("'" + name + "' changes nothing");
    }
  }

  private static void set(Manifest object, String text, JsonNode value) {
    JsonPointer pointer = JsonPointer.compile(text);
    JsonNode parent = object.json().at(pointer.head());
    String last = pointer.last().getMatchingProperty();
    switch (parent) {
      case ObjectNode node -> node.set(last, value.deepCopy());
      case ArrayNode node when last.equals("-") -> node.add(value.deepCopy());
      case ArrayNode node -> node.set(Integer.parseInt(last), value.deepCopy());
      default ->
          throw new IllegalStateException("Nothing at " + pointer.head() + " of " + object.id());
    }
  }

  private static void remove(Manifest object, String text) {
    JsonPointer pointer = JsonPointer.compile(text);
    JsonNode removed =
        switch (object.json().at(pointer.head())) {
          case ObjectNode node -> node.remove(pointer.last().getMatchingProperty());
          case ArrayNode node -> node.remove(pointer.last().getMatchingIndex());
          default -> null;
        };
    if (removed == null) {
      throw new IllegalStateException("Nothing at " + text + " of " + object.id());
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
