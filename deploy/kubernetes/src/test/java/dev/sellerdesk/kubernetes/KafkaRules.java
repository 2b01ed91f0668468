package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.shared.event.EventType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kafka keeps what was acknowledged, and each service may do there what its code does, no more. */
final class KafkaRules {
  private static final Pattern INCOMING =
      Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.[a-z]+\\.topic=(\\S+)$");

  /** Who writes which topic; nobody else may. */
  private static final Map<String, String> OWNERS =
      Map.of(
          EventType.Topics.QUESTIONS, "questions-service",
          EventType.Topics.MESSAGES, "messaging-service",
          EventType.Topics.ORDERS, "orders-tracking-service",
          EventType.Topics.SURVEYS, "nps-service");

  private KafkaRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("kafka-cluster", KafkaRules::cluster),
        new Rule("kafka-topics", KafkaRules::topics),
        new Rule("kafka-retention", KafkaRules::retention),
        new Rule("kafka-rights", KafkaRules::rights));
  }

  private static List<String> cluster(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest kafka : manifests.of("Kafka")) {
      JsonNode config = kafka.at("/spec/kafka/config");
      expect(
          findings,
          config.path("min.insync.replicas").asInt() == 2,
          "one broker's disk is enough for an acknowledgement");
      expect(
          findings,
          config.path("default.replication.factor").asInt() == 3,
          "topics are not kept three times");
      expect(
          findings,
          config.path("offsets.topic.replication.factor").asInt() == 3,
          "offsets are not kept three times");
      expect(
          findings,
          config.has("unclean.leader.election.enable")
              && !config.path("unclean.leader.election.enable").asBoolean(),
          "a broker that lags may become leader");
      expect(
          findings,
          config.has("auto.create.topics.enable")
              && !config.path("auto.create.topics.enable").asBoolean(),
          "a typing mistake makes a topic");
      expect(
          findings,
          kafka.at("/spec/kafka/authorization/type").asText().equals("simple"),
          "everybody may read everything");
      for (JsonNode listener : kafka.at("/spec/kafka/listeners")) {
        expect(findings, listener.path("tls").asBoolean(), "a listener is not encrypted");
        expect(
            findings, listener.path("authentication").has("type"), "a listener asks for no name");
      }
      expect(
          findings,
          kafka.at("/spec/kafka/rack/topologyKey").asText().equals("topology.kubernetes.io/zone"),
          "replicas may share a zone");
    }
    for (String role : List.of("broker", "controller")) {
      int nodes =
          manifests.of("KafkaNodePool").stream()
              .filter(pool -> Manifest.strings(pool.at("/spec/roles")).contains(role))
              .mapToInt(pool -> pool.at("/spec/replicas").asInt())
              .sum();
      expect(findings, nodes >= 3 && nodes % 2 == 1, nodes + " nodes with the role " + role);
    }
    for (Manifest pool : manifests.of("KafkaNodePool")) {
      for (JsonNode volume : pool.at("/spec/storage/volumes")) {
        expect(
            findings,
            volume.path("type").asText().equals("persistent-claim")
                && volume.has("deleteClaim")
                && !volume.path("deleteClaim").asBoolean(),
            pool.id() + " loses its data with its definition");
      }
    }
    return findings;
  }

  private static void expect(List<String> findings, boolean right, String otherwise) {
    if (!right) {
      findings.add(otherwise);
    }
  }

  private static List<String> topics(Manifests manifests) {
    Set<String> wanted =
        Arrays.stream(EventType.values())
            .map(EventType::topic)
            .flatMap(topic -> Stream.of(topic, EventType.Topics.deadLettersOf(topic)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there =
        manifests.of("KafkaTopic").stream()
            .map(Manifest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> findings = new ArrayList<>();
    expect(
        findings, wanted.equals(there), "the topics are " + there + ", the events need " + wanted);
    for (Manifest topic : manifests.of("KafkaTopic")) {
      int copies = topic.at("/spec/replicas").asInt();
      int needed = topic.at("/spec/config").path("min.insync.replicas").asInt();
      expect(
          findings,
          copies == 3 && needed == 2,
          topic.id() + " is kept " + copies + " times, acknowledged by " + needed);
      expect(
          findings,
          topic.name().endsWith(".dlq") || topic.at("/spec/partitions").asInt() >= 24,
          topic.id() + " has few partitions, and more later would break the order per key");
    }
    return findings;
  }

  /** An event that comes back must still be remembered by those that had handled it. */
  private static List<String> retention(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest workload : manifests.workloads()) {
      if (!workload.name().endsWith("-service")) {
        continue;
      }
      String remembered =
          SettingsRules.of(manifests, workload.at("/spec/template/spec/containers/0"))
              .get("SELLERDESK_RETENTION_INBOX");
      Duration inbox = remembered == null ? Duration.ofDays(14) : Duration.parse(remembered);
      for (Manifest topic : manifests.of("KafkaTopic")) {
        if (!topic.name().endsWith(".dlq")) {
          Duration live = retention(topic);
          Duration dead =
              manifests
                  .find("KafkaTopic", topic.name() + ".dlq")
                  .map(KafkaRules::retention)
                  .orElse(Duration.ZERO);
          if (live.multipliedBy(2).plus(dead).compareTo(inbox) > 0) {
            findings.add(
                "%s forgets events after %s, and a redriven one of %s may be older"
                    .formatted(workload.id(), inbox, topic.name()));
          }
        }
      }
    }
    return findings;
  }

  private static Duration retention(Manifest topic) {
    return Duration.ofMillis(
        topic.at("/spec/config").path("retention.ms").asLong(Duration.ofDays(7).toMillis()));
  }

  private static List<String> rights(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (String service : OWNERS.values()) {
      Map<String, Set<String>> rights = rightsOf(manifests, service);
      Set<String> reads = incoming(service);
      OWNERS.forEach((topic, owner) -> {
        Set<String> may = rights.getOrDefault("topic/" + topic, Set.of());
        String letters = EventType.Topics.deadLettersOf(topic);
        Set<String> mayWithLetters = rights.getOrDefault("topic/" + letters, Set.of());
        if (owner.equals(service)) {
          expect(
              findings,
              may.contains("Write"),
              service + " may not write its own events to " + topic);
          expect(
              findings,
              reads.contains(topic) || !may.contains("Read"),
              service + " may read its own events");
        }
        if (reads.contains(topic)) {
          expect(
              findings,
              may.containsAll(Set.of("Read", "Describe")),
              service + " may not read " + topic);
          expect(findings, may.contains("Write"), service + " could not redrive to " + topic);
          expect(
              findings,
              mayWithLetters.contains("Write"),
              service + " could not put a dead letter aside in " + letters);
        }
        expect(
            findings,
            mayWithLetters.containsAll(Set.of("Read", "Describe")),
            service + " could not look through " + letters);
      });
      expect(
          findings,
          rights.getOrDefault("group/" + service, Set.of()).contains("Read"),
          service + " may not join its consumer group");
      rights.forEach((resource, operations) ->
          expect(
              findings,
              !operations.contains("All") && !resource.endsWith("/*"),
              service + " may do everything with " + resource));
    }
    return findings;
  }

  private static Map<String, Set<String>> rightsOf(Manifests manifests, String user) {
    Map<String, Set<String>> rights = new HashMap<>();
    manifests
        .find("KafkaUser", user)
        .ifPresent(found ->
            found
                .at("/spec/authorization/acls")
                .forEach(acl ->
                    rights
                        .computeIfAbsent(
                            acl.at("/resource/type").asText()
                                + "/"
                                + acl.at("/resource/name").asText(),
                            key -> new TreeSet<>())
                        .addAll(Manifest.strings(acl.path("operations")))));
    return rights;
  }

  /** What the service's own configuration says it consumes. */
  static Set<String> incoming(String service) {
    Path file =
        SettingsRules.REPOSITORY
            .resolve(service)
            .resolve("src/main/resources/application.properties");
    Matcher matcher = INCOMING.matcher(SettingsRules.read(file));
    Set<String> topics = new TreeSet<>();
    while (matcher.find()) {
      topics.add(matcher.group(1));
    }
    return topics;
  }
}
