package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether each object is what its kind says: no unknown field, no wrong type. Kubernetes, Gateway
 * API and Strimzi have models of their own; for the kinds of the other operators there are closed
 * schemas of the fields that are used here.
 */
final class Types {
  private static final Map<String, Class<?>> MODELS =
      Map.ofEntries(
          Map.entry("v1/Namespace", Namespace.class),
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("apps/v1/StatefulSet", StatefulSet.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
          Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
          Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
          Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                /** The models collect what they do not know; here that is a mistake. */
                @Override
                public Boolean hasAnySetter(Annotated member) {
                  return false;
                }
              });

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> CLOSED = closed();

  private Types() {}

  static List<String> findings(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest object : manifests.all()) {
      String type = object.apiVersion() + "/" + object.kind();
      Optional.ofNullable(MODELS.get(type))
          .ifPresentOrElse(
              model -> parse(object, model, findings),
              () ->
                  Optional.ofNullable(CLOSED.get(type))
                      .ifPresentOrElse(
                          schema -> validate(object, schema, findings),
                          () -> findings.add(object.id() + " is of an unknown type " + type)));
    }
    return findings;
  }

  private static void parse(Manifest object, Class<?> model, List<String> findings) {
    try {
      // By way of text: a tree would turn numbers into strings where the API server does not.
      STRICT.readValue(STRICT.writeValueAsString(object.json()), model);
    } catch (JsonProcessingException e) {
      findings.add(object.id() + " " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    wrongScalars(object, "", object.json(), findings);
  }

  /** Jackson makes a string of a number; the API server refuses it. */
  private static void wrongScalars(
      Manifest object, String path, JsonNode node, List<String> findings) {
    boolean texts =
        path.endsWith("/labels")
            || path.endsWith("/annotations")
            || path.endsWith("/matchLabels")
            || path.equals("/data");
    node.properties()
        .forEach(entry -> {
          String here = path + "/" + entry.getKey();
          if (texts && !entry.getValue().isTextual()) {
            findings.add(object.id() + here + " is not a text");
          }
          wrongScalars(object, here, entry.getValue(), findings);
        });
    if (node.isArray()) {
      for (JsonNode item : node) {
        wrongScalars(object, path + "/*", item, findings);
        if (path.endsWith("/env") && item.has("value") && !item.path("value").isTextual()) {
          findings.add(object.id() + path + " " + item.path("name").asText() + " is not a text");
        }
      }
    }
  }

  private static void validate(Manifest object, Schema schema, List<String> findings) {
    schema
        .validate(object.json().toString(), InputFormat.JSON)
        .forEach(error -> findings.add(object.id() + " " + error));
  }

  private static Map<String, Schema> closed() {
    try (var file = Types.class.getResourceAsStream("/operator-schemas.yaml")) {
      Map<String, Schema> schemas = new HashMap<>();
      JsonNode all = Manifests.YAML.readTree(file);
      all.path("kinds")
          .properties()
          .forEach(entry -> {
            var schema = Manifests.YAML.createObjectNode();
            schema.set("$defs", all.path("$defs"));
            schema.put("type", "object");
            schema.put("additionalProperties", false);
            schema.putArray("required").add("apiVersion").add("kind").add("metadata").add("spec");
            var properties = schema.putObject("properties");
            properties.putObject("apiVersion").put("type", "string");
            properties.putObject("kind").put("type", "string");
            properties.putObject("metadata").put("$ref", "#/$defs/metadata");
            properties.set("spec", entry.getValue());
            schemas.put(entry.getKey(), SCHEMAS.getSchema(schema.toString(), InputFormat.JSON));
          });
      return schemas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
