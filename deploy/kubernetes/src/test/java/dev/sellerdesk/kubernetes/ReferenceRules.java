package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever is named somewhere is there, with the key that is asked for. */
final class ReferenceRules {
  private static final Set<String> AUTHORITY = Set.of("ca.crt");

  private ReferenceRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("references", ReferenceRules::references),
        new Rule("service-ports", ReferenceRules::servicePorts),
        new Rule("unused", ReferenceRules::unused));
  }

  /** The secrets that somebody makes, and their keys. */
  static Map<String, Set<String>> secrets(Manifests manifests) {
    Map<String, Set<String>> secrets = new HashMap<>();
    for (Manifest external : manifests.of("ExternalSecret")) {
      Set<String> keys = new HashSet<>();
      JsonNode template = external.at("/spec/target/template/data");
      if (template.isMissingNode()) {
        external.at("/spec/data").forEach(item -> keys.add(item.path("secretKey").asText()));
      } else {
        template.fieldNames().forEachRemaining(keys::add);
      }
      secrets.put(external.at("/spec/target/name").asText(external.name()), keys);
    }
    manifests
        .of("KafkaUser")
        .forEach(user -> secrets.put(user.name(), Set.of("password", "sasl.jaas.config")));
    manifests
        .of("Kafka")
        .forEach(kafka -> secrets.put(kafka.name() + "-cluster-ca-cert", AUTHORITY));
    manifests.of("Cluster").forEach(cluster -> secrets.put(cluster.name() + "-ca", AUTHORITY));
    manifests
        .of("Certificate")
        .forEach(certificate ->
            secrets.put(
                certificate.at("/spec/secretName").asText(),
                Set.of("tls.crt", "tls.key", "ca.crt")));
    return secrets;
  }

  private static Map<String, Set<String>> configMaps(Manifests manifests) {
    Map<String, Set<String>> maps = new HashMap<>();
    manifests.of("ConfigMap").forEach(map -> maps.put(map.name(), map.labels("/data").keySet()));
    return maps;
  }

  private static List<String> references(Manifests manifests) {
    Map<String, Set<String>> secrets = secrets(manifests);
    Map<String, Set<String>> maps = configMaps(manifests);
    List<String> findings = new ArrayList<>();
    for (Manifest object : manifests.all()) {
      walk(object, object.json(), secrets, maps, findings);
    }
    for (Manifest trigger : manifests.of("TriggerAuthentication")) {
      trigger
          .at("/spec/secretTargetRef")
          .forEach(item -> present(trigger, item, secrets, "secret", findings));
      trigger
          .at("/spec/configMapTargetRef")
          .forEach(item -> present(trigger, item, maps, "config map", findings));
    }
    for (Manifest cluster : manifests.of("Cluster")) {
      present(
          cluster,
          named(cluster.at("/spec/bootstrap/initdb/secret/name"), "password"),
          secrets,
          "secret",
          findings);
      cluster
          .at("/spec/managed/roles")
          .forEach(role ->
              present(
                  cluster,
                  named(role.at("/passwordSecret/name"), "password"),
                  secrets,
                  "secret",
                  findings));
      cluster
          .at("/spec/plugins")
          .forEach(plugin -> {
            String store = plugin.at("/parameters/barmanObjectName").asText();
            if (manifests.find("ObjectStore", store).isEmpty()) {
              findings.add(
                  cluster.id() + " keeps its backups in a store that is not there: " + store);
            }
          });
    }
    for (Manifest store : manifests.of("ObjectStore")) {
      store
          .at("/spec/configuration/s3Credentials")
          .forEach(item -> present(store, item, secrets, "secret", findings));
    }
    for (Manifest certificate : manifests.of("Certificate")) {
      if (manifests
          .find(
              certificate.at("/spec/issuerRef/kind").asText(),
              certificate.at("/spec/issuerRef/name").asText())
          .isEmpty()) {
        findings.add(certificate.id() + " has no issuer");
      }
    }
    for (Manifest issuer : manifests.of("Issuer")) {
      String secret = issuer.at("/spec/ca/secretName").asText("");
      if (!secret.isEmpty() && !secrets.containsKey(secret)) {
        findings.add(issuer.id() + " signs with a secret that nobody makes: " + secret);
      }
    }
    for (Manifest user : manifests.of("KafkaUser", "KafkaTopic", "KafkaNodePool")) {
      if (manifests
          .find("Kafka", user.labels("/metadata/labels").getOrDefault("strimzi.io/cluster", ""))
          .isEmpty()) {
        findings.add(user.id() + " belongs to no Kafka");
      }
    }
    return findings;
  }

  private static JsonNode named(JsonNode name, String key) {
    return Manifests.YAML.createObjectNode().put("name", name.asText("")).put("key", key);
  }

  private static void walk(
      Manifest object,
      JsonNode node,
      Map<String, Set<String>> secrets,
      Map<String, Set<String>> maps,
      List<String> findings) {
    node.properties()
        .forEach(entry -> {
          JsonNode value = entry.getValue();
          switch (entry.getKey()) {
            case "secretKeyRef" -> present(object, value, secrets, "secret", findings);
            case "configMapKeyRef" -> present(object, value, maps, "config map", findings);
            case "secretRef" -> present(object, value, secrets, "secret", findings);
            case "configMapRef" -> present(object, value, maps, "config map", findings);
            case "configMap" -> {
              if (value.has("name")) {
                present(object, value, maps, "config map", findings);
              }
            }
            case "secret" -> {
              if (value.has("secretName")) {
                volume(object, value, secrets, findings);
              } else if (value.has("name")) {
                present(object, value, secrets, "secret", findings);
              }
            }
            default -> {
              // Looked through below.
            }
          }
          walk(object, value, secrets, maps, findings);
        });
    if (node.isArray()) {
      node.forEach(item -> walk(object, item, secrets, maps, findings));
    }
  }

  private static void volume(
      Manifest object, JsonNode volume, Map<String, Set<String>> secrets, List<String> findings) {
    String name = volume.path("secretName").asText();
    present(
        object, Manifests.YAML.createObjectNode().put("name", name), secrets, "secret", findings);
    volume
        .path("items")
        .forEach(item ->
            present(
                object,
                Manifests.YAML
                    .createObjectNode()
                    .put("name", name)
                    .put("key", item.path("key").asText()),
                secrets,
                "secret",
                findings));
  }

  private static void present(
      Manifest object,
      JsonNode reference,
      Map<String, Set<String>> there,
      String what,
      List<String> findings) {
    String name = reference.path("name").asText();
    String key = reference.path("key").asText("");
    if (!there.containsKey(name)) {
      findings.add("%s names a %s that nobody makes: %s".formatted(object.id(), what, name));
    } else if (!key.isEmpty() && !there.getOrDefault(name, Set.of()).contains(key)) {
      findings.add(
          "%s asks the %s %s for a key that it has not: %s"
              .formatted(object.id(), what, name, key));
    }
  }

  private static List<String> servicePorts(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest service : manifests.of("Service")) {
      List<Manifest> behind =
          manifests.workloads().stream()
              .filter(workload -> {
                Map<String, String> labels = workload.labels("/spec/template/metadata/labels");
                Map<String, String> selector = service.labels("/spec/selector");
                return !selector.isEmpty()
                    && selector.entrySet().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
              })
              .toList();
      if (behind.size() != 1) {
        findings.add(service.id() + " leads to " + behind.size() + " workloads");
        continue;
      }
      Set<String> ports = new HashSet<>();
      Manifests.containers(behind.getFirst())
          .forEach(container ->
              container
                  .path("ports")
                  .forEach(port -> {
                    ports.add(port.path("name").asText());
                    ports.add(port.path("containerPort").asText());
                  }));
      for (JsonNode port : service.at("/spec/ports")) {
        String target = port.path("targetPort").asText(port.path("port").asText());
        if (!ports.contains(target)) {
          findings.add(service.id() + " leads to a port that is not declared: " + target);
        }
      }
    }
    for (Manifest set : manifests.of("StatefulSet")) {
      if (manifests.find("Service", set.at("/spec/serviceName").asText()).isEmpty()) {
        findings.add(set.id() + " has no service for its names");
      }
    }
    return findings;
  }

  /** A config map or a password that nobody reads was meant for somebody. */
  private static List<String> unused(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest made : manifests.of("ConfigMap", "ExternalSecret")) {
      boolean dashboards = made.labels("/metadata/labels").containsKey("grafana_dashboard");
      boolean read =
          manifests.all().stream()
              .filter(object -> object != made)
              .anyMatch(object -> object.json().toString().contains("\"" + made.name() + "\""));
      if (!read && !dashboards) {
        findings.add(made.id() + " is read by nobody");
      }
    }
    return findings;
  }
}
