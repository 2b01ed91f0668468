package dev.sellerdesk.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert rules and the dashboards. */
class ObservabilityTest {
  private static final Path FOLDER = Path.of("../observability");
  private static final Path ALERTS = FOLDER.resolve("alerts.yaml");
  private static final Path TESTS = FOLDER.resolve("tests/alerts_test.yaml");
  private static final Path GUIDE = Path.of("../../docs/operations/alerts.md");
  private static final Path METRICS_GUIDE = Path.of("../../docs/operations/metrics.md");

  /**
   * Of others: kube-state-metrics, the kubelet, Strimzi's exporter, CloudNativePG and its plugin.
   */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "kube_deployment_status_replicas_available",
          "kube_statefulset_status_replicas_ready",
          "kubelet_volume_stats_available_bytes",
          "kubelet_volume_stats_capacity_bytes",
          "kafka_consumergroup_lag",
          "kafka_consumergroup_current_offset",
          "kafka_topic_partition_under_replicated_partition",
          "cnpg_pg_replication_lag",
          "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp");

  private static final Pattern NOT_METRICS =
      Pattern.compile("\\{[^}]*}|\"[^\"]*\"|\\[[^]]*]|\\b(by|without|on|ignoring) *\\([^)]*\\)");
  private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b(?! *\\()");

  @TempDir Path folder;

  @Test
  void every_alert_fires_in_a_test_that_causes_its_condition() throws Exception {
    Optional<String> promtool =
        Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
            .map(place -> Path.of(place, "promtool"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    if (promtool.isEmpty()) {
      System.err.println(
          "NOT CHECKED: the alert rules, since promtool is not on the PATH (Debian and Ubuntu:"
              + " apt-get install prometheus)");
      Assumptions.abort("promtool is not on the PATH");
    }
    Manifests.YAML.writeValue(folder.resolve("rules.yaml").toFile(), rules());
    Files.copy(TESTS, folder.resolve("alerts_test.yaml"));
    Process process =
        new ProcessBuilder(promtool.orElseThrow(), "test", "rules", "alerts_test.yaml")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  @Test
  void no_alert_is_without_such_a_test() throws IOException {
    Set<String> firing = new TreeSet<>();
    for (JsonNode test : Manifests.YAML.readTree(TESTS.toFile()).path("tests")) {
      for (JsonNode check : test.path("alert_rule_test")) {
        if (!check.path("exp_alerts").isEmpty()) {
          firing.add(check.path("alertname").asText());
        }
      }
    }

    assertThat(firing)
        .containsExactlyInAnyOrderElementsOf(alerts().map(a -> a.path("alert").asText()).toList());
  }

  @Test
  void the_guide_says_what_to_do_at_each_alert() throws IOException {
    List<String> headings =
        Files.readAllLines(GUIDE).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).strip())
            .toList();

    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(alerts().map(a -> a.path("alert").asText()).toList());
    assertThat(alerts())
        .allSatisfy(alert ->
            assertThat(alert.at("/annotations/runbook").asText())
                .isEqualTo(
                    "docs/operations/alerts.md#"
                        + alert.path("alert").asText().toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void every_query_names_a_metric_that_somebody_publishes() throws IOException {
    Set<String> published = new HashSet<>(OF_OTHERS);
    try (var file = ObservabilityTest.class.getResourceAsStream("/published-metrics.txt")) {
      published.addAll(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList());
    }
    List<String> queries = queries();

    assertThat(queries).hasSizeGreaterThan(30);
    assertThat(queries)
        .allSatisfy(query -> assertThat(metrics(query)).isNotEmpty().isSubsetOf(published));
  }

  @Test
  void the_list_of_published_metrics_knows_those_of_the_code() throws IOException {
    Pattern ours =
        Pattern.compile(
            "\\b(?:builder|counter|timer|gauge|summary|count|seconds)\\(\\s*\"(sellerdesk(?:\\.[a-z]+)+)\"");
    Set<String> inCode = new TreeSet<>();
    for (String module :
        List.of(
            "platform",
            "questions-service",
            "messaging-service",
            "orders-tracking-service",
            "nps-service")) {
      try (Stream<Path> files =
          Files.walk(SettingsRules.REPOSITORY.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          Matcher matcher = ours.matcher(Files.readString(file));
          while (matcher.find()) {
            inCode.add(matcher.group(1));
          }
        }
      }
    }
    String guide = Files.readString(METRICS_GUIDE);

    assertThat(inCode)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(guide).contains("`" + name.replace('.', '_')));
  }

  private static Set<String> metrics(String query) {
    Set<String> metrics = new TreeSet<>();
    Matcher matcher = METRIC.matcher(NOT_METRICS.matcher(query).replaceAll(" "));
    while (matcher.find()) {
      metrics.add(matcher.group());
    }
    return metrics;
  }

  private static JsonNode rules() throws IOException {
    return Manifests.YAML.readTree(ALERTS.toFile()).path("spec");
  }

  private static Stream<JsonNode> alerts() throws IOException {
    List<JsonNode> alerts = new ArrayList<>();
    rules().path("groups").forEach(group -> group.path("rules").forEach(alerts::add));
    return alerts.stream();
  }

  private static List<String> queries() throws IOException {
    List<String> queries =
        new ArrayList<>(alerts().map(alert -> alert.path("expr").asText()).toList());
    try (Stream<Path> dashboards = Files.list(FOLDER.resolve("dashboards"))) {
      for (Path dashboard : dashboards.toList()) {
        JsonNode json = Manifests.YAML.readTree(dashboard.toFile());
        json.path("panels")
            .forEach(panel ->
                panel.path("targets").forEach(target -> queries.add(target.path("expr").asText())));
        assertThat(json.path("panels")).isNotEmpty();
      }
    }
    return queries;
  }
}
