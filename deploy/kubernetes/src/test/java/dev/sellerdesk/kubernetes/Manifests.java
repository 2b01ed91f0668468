package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All objects of one rendered overlay. */
final class Manifests {

  static final ObjectMapper YAML =
      new YAMLMapper(YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final List<Manifest> objects;

  Manifests(List<Manifest> objects) {
    this.objects = objects;
  }

  static Manifests read(String yaml) {
    List<Manifest> objects = new ArrayList<>();
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      while (documents.hasNext()) {
        if (documents.next() instanceof ObjectNode object) {
          objects.add(new Manifest(object));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Manifests(objects);
  }

  Manifests copy() {
    return new Manifests(
        new ArrayList<>(
            objects.stream().map(object -> new Manifest(object.json().deepCopy())).toList()));
  }

  List<Manifest> all() {
    return objects;
  }

  List<Manifest> of(String... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> objects.stream().filter(object -> object.is(kind)))
        .toList();
  }

  Optional<Manifest> find(String kind, String name) {
    return of(kind).stream().filter(object -> object.name().equals(name)).findFirst();
  }

  /** What runs pods of ours. */
  List<Manifest> workloads() {
    return of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob");
  }

  /** Init containers and containers of a workload. */
  static List<JsonNode> containers(Manifest workload) {
    JsonNode pod = workload.at("/spec/template/spec");
    return Stream.concat(
            Manifest.list(pod.path("initContainers")).stream(),
            Manifest.list(pod.path("containers")).stream())
        .toList();
  }
}
