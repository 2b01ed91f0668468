package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may talk to whom: everything is closed, and each open arrow has both of its ends. */
final class NetworkRules {
  private NetworkRules() {}

  /**
   * What runs in the namespace, of ours or of an operator's.
   *
   * @param ports what it listens on
   */
  record Pod(String owner, Map<String, String> labels, Set<Integer> ports) {}

  static List<Rule> all() {
    return List.of(
        new Rule("network-closed", NetworkRules::closed),
        new Rule("network-arrows", NetworkRules::arrows),
        new Rule("network-peers", NetworkRules::peers),
        new Rule("network-internet", NetworkRules::internet),
        new Rule("network-needs", NetworkRules::needs));
  }

  static List<Pod> pods(Manifests manifests) {
    List<Pod> pods = new ArrayList<>();
    for (Manifest workload : manifests.workloads()) {
      Set<Integer> ports = new HashSet<>();
      Manifests.containers(workload)
          .forEach(container ->
              container
                  .path("ports")
                  .forEach(port -> ports.add(port.path("containerPort").asInt())));
      pods.add(new Pod(workload.name(), workload.labels("/spec/template/metadata/labels"), ports));
    }
    for (Manifest cluster : manifests.of("Cluster")) {
      pods.add(
          new Pod(
              cluster.name(), Map.of("cnpg.io/cluster", cluster.name()), Set.of(5432, 8000, 9187)));
    }
    for (Manifest kafka : manifests.of("Kafka")) {
      String name = kafka.name();
      pods.add(strimzi(name, "kafka", Set.of(8443, 9090, 9091, 9093, 9404)));
      pods.add(strimzi(name, "entity-operator", Set.of()));
      pods.add(strimzi(name, "kafka-exporter", Set.of(9404)));
    }
    return pods;
  }

  private static Pod strimzi(String cluster, String part, Set<Integer> ports) {
    String name = cluster + "-" + part;
    Map<String, String> labels = new HashMap<>();
    labels.put("strimzi.io/cluster", cluster);
    labels.put("strimzi.io/name", name);
    return new Pod(name, labels, ports);
  }

  private static boolean has(Manifest policy, String type) {
    return Manifest.strings(policy.at("/spec/policyTypes")).contains(type);
  }

  private static List<String> closed(Manifests manifests) {
    boolean closed =
        manifests.of("NetworkPolicy").stream()
            .anyMatch(policy ->
                policy.at("/spec/podSelector").isEmpty()
                    && has(policy, "Ingress")
                    && has(policy, "Egress")
                    && policy.at("/spec/ingress").isEmpty()
                    && policy.at("/spec/egress").isEmpty());
    List<String> findings = new ArrayList<>();
    if (!closed) {
      findings.add("no policy closes the namespace in both directions");
    }
    for (Pod pod : pods(manifests)) {
      if (manifests.of("NetworkPolicy").stream()
          .noneMatch(policy ->
              !policy.at("/spec/podSelector").isEmpty()
                  && Manifest.selects(policy.at("/spec/podSelector"), pod.labels()))) {
        findings.add(pod.owner() + " has no policy of its own");
      }
    }
    return findings;
  }

  /** Arrows from and to the outside: each names a namespace or a range, and its ports. */
  private static List<String> peers(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    List<Pod> pods = pods(manifests);
    for (Manifest policy : manifests.of("NetworkPolicy")) {
      if (!policy.at("/spec/podSelector").isEmpty()
          && pods.stream()
              .noneMatch(pod -> Manifest.selects(policy.at("/spec/podSelector"), pod.labels()))) {
        findings.add(policy.id() + " is for pods that are not there");
      }
      for (String direction : List.of("ingress", "egress")) {
        if (policy.at("/spec").has(direction)
            && !has(policy, direction.equals("ingress") ? "Ingress" : "Egress")) {
          findings.add(policy.id() + " has rules for a direction that it does not name");
        }
        for (JsonNode rule : policy.at("/spec/" + direction)) {
          JsonNode peers = rule.path(direction.equals("ingress") ? "from" : "to");
          if (peers.isEmpty() || rule.path("ports").isEmpty()) {
            findings.add(policy.id() + " opens " + direction + " to anybody or on any port");
          }
          for (JsonNode peer : peers) {
            JsonNode selector = peer.path("podSelector");
            if (peer.has("podSelector") && !peer.has("namespaceSelector")) {
              if (pods.stream().noneMatch(pod -> Manifest.selects(selector, pod.labels()))) {
                findings.add(policy.id() + " names pods that are not there: " + selector);
              }
            } else if (peer.has("namespaceSelector") && peer.path("namespaceSelector").isEmpty()) {
              findings.add(policy.id() + " lets every namespace in");
            }
          }
        }
      }
    }
    return findings;
  }

  private static List<String> internet(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest policy : manifests.of("NetworkPolicy")) {
      for (JsonNode rule : policy.at("/spec/egress")) {
        for (JsonNode peer : rule.path("to")) {
          JsonNode block = peer.path("ipBlock");
          if (block.path("cidr").asText().equals("0.0.0.0/0")
              && !Manifest.strings(block.path("except"))
                  .containsAll(
                      List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"))) {
            findings.add(policy.id() + " lets requests out to private addresses");
          }
        }
      }
    }
    return findings;
  }

  private static List<String> arrows(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    List<Pod> pods = pods(manifests);
    for (Pod from : pods) {
      for (Pod to : pods) {
        Set<Integer> out = ports(manifests, from, to, "egress");
        Set<Integer> in = ports(manifests, to, from, "ingress");
        for (int port : to.ports()) {
          if (out.contains(port) && !in.contains(port)) {
            findings.add(
                "%s may call %s:%d, which does not let it in"
                    .formatted(from.owner(), to.owner(), port));
          }
          if (in.contains(port) && !out.contains(port)) {
            findings.add(
                "%s lets %s in at %d, which may not call it"
                    .formatted(to.owner(), from.owner(), port));
          }
        }
      }
    }
    return findings;
  }

  /** The ports that a pod's policies open for another one of this namespace. */
  private static Set<Integer> ports(Manifests manifests, Pod pod, Pod peer, String direction) {
    Set<Integer> ports = new HashSet<>();
    for (Manifest policy : manifests.of("NetworkPolicy")) {
      if (!Manifest.selects(policy.at("/spec/podSelector"), pod.labels())) {
        continue;
      }
      for (JsonNode rule : policy.at("/spec/" + direction)) {
        boolean named =
            Manifest.list(rule.path(direction.equals("ingress") ? "from" : "to")).stream()
                .anyMatch(one ->
                    one.has("podSelector")
                        && !one.has("namespaceSelector")
                        && Manifest.selects(one.path("podSelector"), peer.labels()));
        if (named) {
          rule.path("ports").forEach(port -> ports.add(port.path("port").asInt()));
        }
      }
    }
    return ports;
  }

  /** What a service's settings tell it to call, it may call. */
  private static List<String> needs(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    List<Pod> pods = pods(manifests);
    for (Manifest workload : manifests.workloads()) {
      Pod from =
          pods.stream()
              .filter(pod -> pod.owner().equals(workload.name()))
              .findFirst()
              .orElseThrow();
      for (JsonNode container : workload.at("/spec/template/spec/containers")) {
        SettingsRules.of(manifests, container)
            .forEach((name, value) ->
                SettingsRules.addresses(value)
                    .forEach(address -> {
                      Optional<Pod> to = behind(manifests, pods, address.host());
                      if (to.isEmpty()) {
                        findings.add(
                            "%s of %s leads to nothing: %s"
                                .formatted(name, workload.id(), address));
                      } else if (!ports(manifests, from, to.get(), "egress")
                          .contains(address.port())) {
                        findings.add(
                            "%s may not call what its %s says: %s"
                                .formatted(workload.id(), name, address));
                      }
                    }));
      }
    }
    return findings;
  }

  private static Optional<Pod> behind(Manifests manifests, List<Pod> pods, String host) {
    Stream<String> operators =
        Stream.concat(
            manifests.of("Cluster").stream().map(cluster -> cluster.name() + "-rw"),
            manifests.of("Kafka").stream().map(kafka -> kafka.name() + "-kafka-bootstrap"));
    if (operators.anyMatch(host::equals)) {
      String owner =
          host.endsWith("-rw")
              ? host.substring(0, host.length() - 3)
              : host.replace("-bootstrap", "");
      return pods.stream().filter(pod -> pod.owner().equals(owner)).findFirst();
    }
    return manifests
        .find("Service", host)
        .flatMap(service ->
            pods.stream()
                .filter(pod ->
                    service.labels("/spec/selector").entrySet().stream()
                        .allMatch(
                            label -> label.getValue().equals(pod.labels().get(label.getKey()))))
                .findFirst());
  }
}
