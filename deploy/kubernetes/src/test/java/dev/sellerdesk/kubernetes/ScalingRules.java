package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How many replicas there are, and how many may be missing. */
final class ScalingRules {
  private ScalingRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("autoscaling", ScalingRules::autoscaling),
        new Rule("consumer-lag", ScalingRules::consumerLag),
        new Rule("disruption", ScalingRules::disruption));
  }

  private static Stream<Manifest> scalers(Manifests manifests, Manifest workload) {
    return manifests.of("HorizontalPodAutoscaler", "ScaledObject").stream()
        .filter(scaler -> targets(scaler, workload));
  }

  private static boolean targets(Manifest scaler, Manifest workload) {
    JsonNode target = scaler.at("/spec/scaleTargetRef");
    return target.path("name").asText().equals(workload.name())
        && target.path("kind").asText("Deployment").equals(workload.kind());
  }

  private static int minimum(Manifest scaler) {
    return scaler.at("/spec/minReplicas").asInt(scaler.at("/spec/minReplicaCount").asInt());
  }

  static int maximum(Manifest scaler) {
    return scaler.at("/spec/maxReplicas").asInt(scaler.at("/spec/maxReplicaCount").asInt());
  }

  private static OptionalInt fewest(Manifests manifests, Manifest workload) {
    return scalers(manifests, workload).mapToInt(ScalingRules::minimum).min().stream()
        .boxed()
        .findFirst()
        .map(OptionalInt::of)
        .orElseGet(() ->
            workload.at("/spec/replicas").isInt()
                ? OptionalInt.of(workload.at("/spec/replicas").asInt())
                : OptionalInt.empty());
  }

  private static List<String> autoscaling(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest scaler : manifests.of("HorizontalPodAutoscaler", "ScaledObject")) {
      if (manifests.workloads().stream().noneMatch(workload -> targets(scaler, workload))) {
        findings.add(scaler.id() + " scales what is not there");
      }
      if (minimum(scaler) < 1 || maximum(scaler) <= minimum(scaler)) {
        findings.add(scaler.id() + " has no room between its bounds");
      }
      JsonNode down =
          scaler.is("ScaledObject")
              ? scaler.at("/spec/advanced/horizontalPodAutoscalerConfig/behavior/scaleDown")
              : scaler.at("/spec/behavior/scaleDown");
      if (down.path("stabilizationWindowSeconds").asInt() < 300) {
        findings.add(scaler.id() + " takes replicas away at the first quiet moment");
      }
    }
    for (Manifest workload : manifests.workloads()) {
      List<Manifest> scalers = scalers(manifests, workload).toList();
      if (scalers.size() > 1) {
        findings.add(workload.id() + " is scaled by two at once");
      }
      if (!scalers.isEmpty() && workload.json().path("spec").has("replicas")) {
        findings.add(
            workload.id() + " says how many replicas there are, and so does its autoscaler");
      }
      if (workload.name().endsWith("-service") && scalers.isEmpty()) {
        findings.add(workload.id() + " does not grow");
      }
    }
    return findings;
  }

  private static List<String> consumerLag(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest scaler : manifests.of("ScaledObject")) {
      List<JsonNode> triggers = Manifest.list(scaler.at("/spec/triggers"));
      List<JsonNode> kafka =
          triggers.stream()
              .filter(trigger -> trigger.path("type").asText().equals("kafka"))
              .toList();
      if (triggers.stream().noneMatch(trigger -> trigger.path("type").asText().equals("cpu"))) {
        findings.add(scaler.id() + " does not look at the CPU, and the requests count too");
      }
      for (JsonNode trigger : kafka) {
        JsonNode data = trigger.path("metadata");
        String group = data.path("consumerGroup").asText();
        if (!group.equals(scaler.at("/spec/scaleTargetRef/name").asText())) {
          findings.add(scaler.id() + " looks at another consumer group: " + group);
        }
        manifests
            .find("KafkaTopic", data.path("topic").asText())
            .ifPresentOrElse(
                topic -> {
                  if (maximum(scaler) > topic.at("/spec/partitions").asInt()) {
                    findings.add(scaler.id() + " may have more replicas than there are partitions");
                  }
                },
                () ->
                    findings.add(
                        scaler.id()
                            + " looks at a topic that is not there: "
                            + data.path("topic").asText()));
        if (!data.path("excludePersistentLag").asText().equals("true")) {
          findings.add(scaler.id() + " adds replicas for a partition that cannot go on");
        }
        if (manifests
            .find("TriggerAuthentication", trigger.at("/authenticationRef/name").asText())
            .isEmpty()) {
          findings.add(scaler.id() + " cannot log in at Kafka");
        }
      }
      List<String> looked =
          kafka.stream().map(trigger -> trigger.at("/metadata/topic").asText()).toList();
      KafkaRules.incoming(scaler.at("/spec/scaleTargetRef/name").asText()).stream()
          .filter(topic -> !looked.contains(topic))
          .forEach(topic -> findings.add(scaler.id() + " does not look at the lag of " + topic));
      if (kafka.isEmpty()) {
        findings.add(scaler.id() + " does not look at the lag");
      }
    }
    boolean lagIsKnown = !manifests.of("ScaledObject").isEmpty();
    for (Manifest workload : manifests.workloads()) {
      if (lagIsKnown
          && workload.name().endsWith("-service")
          && !KafkaRules.incoming(workload.name()).isEmpty()
          && scalers(manifests, workload).noneMatch(scaler -> scaler.is("ScaledObject"))) {
        findings.add(workload.id() + " consumes events and does not grow with their lag");
      }
    }
    return findings;
  }

  private static List<String> disruption(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest workload : manifests.workloads()) {
      List<Manifest> budgets =
          manifests.of("PodDisruptionBudget").stream()
              .filter(budget ->
                  Manifest.selects(
                      budget.at("/spec/selector"),
                      workload.labels("/spec/template/metadata/labels")))
              .toList();
      if (budgets.size() != 1) {
        findings.add(workload.id() + " has " + budgets.size() + " disruption budgets");
        continue;
      }
      int least = budgets.getFirst().at("/spec/minAvailable").asInt();
      int fewest = fewest(manifests, workload).orElse(1);
      if (least < 1 || least >= fewest) {
        findings.add(
            budgets.getFirst().id()
                + " wants "
                + least
                + " of "
                + fewest
                + ": no node could ever be drained, or all at once");
      }
    }
    for (Manifest budget : manifests.of("PodDisruptionBudget")) {
      if (budget.at("/spec/selector/matchLabels").isEmpty()
          || manifests.workloads().stream()
              .noneMatch(workload ->
                  Manifest.selects(
                      budget.at("/spec/selector"),
                      workload.labels("/spec/template/metadata/labels")))) {
        findings.add(budget.id() + " protects nothing");
      }
    }
    return findings;
  }
}
