package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Databases survive a node, and their services cannot do more with them than they need. */
final class DatabaseRules {
  /** As the platform's configuration says. */
  private static final int POOL =
      Integer.parseInt(
          SettingsRules.read(
                  SettingsRules.REPOSITORY.resolve(
                      "platform/src/main/resources/META-INF/microprofile-config.properties"))
              .lines()
              .filter(line -> line.startsWith("quarkus.datasource.jdbc.max-size="))
              .findFirst()
              .orElseThrow()
              .replaceAll("[^0-9]", ""));

  /** For the operator, the backups and a person. */
  private static final int RESERVED = 20;

  private DatabaseRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("databases", DatabaseRules::databases),
        new Rule("database-roles", DatabaseRules::roles),
        new Rule("database-connections", DatabaseRules::connections),
        new Rule("backups", DatabaseRules::backups));
  }

  private static List<String> databases(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest cluster : manifests.of("Cluster")) {
      int instances = cluster.at("/spec/instances").asInt();
      if (instances < 2) {
        findings.add(cluster.id() + " is gone with its node");
      }
      if (cluster.at("/spec/postgresql/synchronous/number").asInt() >= instances) {
        findings.add(cluster.id() + " waits for more instances than there are");
      }
      if (!cluster.at("/spec/affinity/enablePodAntiAffinity").asBoolean()) {
        findings.add(cluster.id() + " may have all its instances on one node");
      }
      if (!cluster.at("/spec/enablePDB").asBoolean()) {
        findings.add(cluster.id() + " may be drained away");
      }
      if (!cluster.at("/spec/bootstrap/initdb/dataChecksums").asBoolean()) {
        findings.add(cluster.id() + " does not notice a rotten disk");
      }
      for (String pointer :
          List.of(
              "/spec/resources/requests/memory",
              "/spec/resources/limits/memory",
              "/spec/walStorage/size")) {
        if (cluster.at(pointer).isMissingNode()) {
          findings.add(cluster.id() + " does not say " + pointer);
        }
      }
    }
    return findings;
  }

  private static List<String> roles(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest workload : manifests.workloads()) {
      if (!workload.name().endsWith("-service")) {
        continue;
      }
      Map<String, String> settings =
          SettingsRules.of(manifests, workload.at("/spec/template/spec/containers/0"));
      String url = settings.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
      String name =
          SettingsRules.addresses(url).stream()
              .findFirst()
              .map(a -> a.host().replaceAll("-rw$", ""))
              .orElse("");
      manifests
          .find("Cluster", name)
          .ifPresentOrElse(
              cluster -> role(cluster, workload, url, findings),
              () -> findings.add(workload.id() + " has no database: " + url));
      if (!name.equals(workload.name().replace("-service", "-database"))) {
        findings.add(workload.id() + " uses a database of another service: " + name);
      }
    }
    return findings;
  }

  private static void role(Manifest cluster, Manifest workload, String url, List<String> findings) {
    JsonNode initdb = cluster.at("/spec/bootstrap/initdb");
    if (!url.contains("/" + initdb.path("database").asText() + "?")) {
      findings.add(workload.id() + " asks for a database that " + cluster.id() + " does not make");
    }
    boolean safe = false;
    for (JsonNode role : cluster.at("/spec/managed/roles")) {
      boolean owner = role.path("name").asText().equals(initdb.path("owner").asText());
      boolean bound =
          role.has("superuser")
              && !role.path("superuser").asBoolean()
              && role.has("bypassrls")
              && !role.path("bypassrls").asBoolean()
              && !role.path("createrole").asBoolean();
      safe |= !owner && bound && role.path("login").asBoolean();
      if (!bound) {
        findings.add(cluster.id() + " has a role that row-level security does not bind");
      }
    }
    if (!safe) {
      findings.add(cluster.id() + " has no role for the service to run as");
    }
  }

  /** The most replicas there may be, one more during an update, must find room in the database. */
  private static List<String> connections(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest scaler : manifests.of("HorizontalPodAutoscaler", "ScaledObject")) {
      String service = scaler.at("/spec/scaleTargetRef/name").asText();
      manifests
          .find("Cluster", service.replace("-service", "-database"))
          .ifPresent(cluster -> {
            int most = ScalingRules.maximum(scaler) + 1;
            int there = cluster.at("/spec/postgresql/parameters/max_connections").asInt(100);
            if (most * POOL + RESERVED > there) {
              findings.add(
                  "%d replicas of %s want %d connections, %s has %d"
                      .formatted(most, service, most * POOL, cluster.id(), there));
            }
          });
    }
    return findings;
  }

  /** Where backups are made at all, every database has its own. */
  private static List<String> backups(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    if (manifests.of("ObjectStore", "ScheduledBackup").isEmpty()
        && manifests.of("Cluster").stream()
            .noneMatch(cluster -> cluster.at("/spec").has("plugins"))) {
      return findings;
    }
    for (Manifest cluster : manifests.of("Cluster")) {
      boolean archives =
          Manifest.list(cluster.at("/spec/plugins")).stream()
              .anyMatch(plugin -> plugin.path("isWALArchiver").asBoolean());
      if (!archives) {
        findings.add(cluster.id() + " does not archive its log: what came after a backup is lost");
      }
      if (manifests.of("ScheduledBackup").stream()
          .noneMatch(backup -> backup.at("/spec/cluster/name").asText().equals(cluster.name()))) {
        findings.add(cluster.id() + " is never backed up");
      }
    }
    for (Manifest backup : manifests.of("ScheduledBackup")) {
      if (!backup.at("/spec/method").asText().equals("plugin")
          || backup.at("/spec/suspend").asBoolean()) {
        findings.add(backup.id() + " makes no backup");
      }
      if (manifests.find("Cluster", backup.at("/spec/cluster/name").asText()).isEmpty()) {
        findings.add(backup.id() + " is of no database");
      }
    }
    if (manifests.of("ObjectStore").stream()
        .anyMatch(store -> !store.at("/spec").has("retentionPolicy"))) {
      findings.add("backups, and the personal data in them, are kept for ever");
    }
    return findings;
  }
}
