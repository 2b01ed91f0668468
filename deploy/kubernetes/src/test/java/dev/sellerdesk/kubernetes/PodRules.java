package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What holds for the pods of our own workloads. */
final class PodRules {
  private static final String POD = "/spec/template/spec";
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");
  private static final int SECONDS_TO_SPARE = 5;

  private PodRules() {}

  static List<Rule> all() {
    return List.of(
        perPod("selectors", PodRules::selector),
        perContainer("probes", PodRules::probes),
        perContainer("resources", PodRules::resources),
        new Rule("pod-security", PodRules::security),
        new Rule("tokens", PodRules::tokens),
        perContainer("images", PodRules::images),
        perPod("shutdown", PodRules::shutdown),
        perPod("rollout", PodRules::rollout),
        perPod("service-links", PodRules::serviceLinks),
        perPod("spread", PodRules::spread),
        perPod("volumes", PodRules::volumes));
  }

  private static Rule perPod(String id, BiFunction<Manifests, Manifest, List<String>> check) {
    return new Rule(
        id,
        manifests ->
            manifests.workloads().stream()
                .flatMap(workload ->
                    check.apply(manifests, workload).stream()
                        .map(finding -> workload.id() + " " + finding))
                .toList());
  }

  private static Rule perContainer(String id, BiFunction<Manifest, JsonNode, List<String>> check) {
    return perPod(
        id,
        (manifests, workload) ->
            Manifests.containers(workload).stream()
                .flatMap(container ->
                    check.apply(workload, container).stream()
                        .map(finding -> container.path("name").asText() + " " + finding))
                .toList());
  }

  private static boolean init(Manifest workload, JsonNode container) {
    return Manifest.list(workload.at(POD + "/initContainers")).contains(container);
  }

  private static List<String> selector(Manifests manifests, Manifest workload) {
    JsonNode selector = workload.at("/spec/selector");
    Map<String, String> labels = workload.labels("/spec/template/metadata/labels");
    List<String> findings = new ArrayList<>();
    if (selector.path("matchLabels").isEmpty() || !Manifest.selects(selector, labels)) {
      findings.add("does not select its own pods");
    }
    for (Manifest other : manifests.workloads()) {
      if (other != workload
          && Manifest.selects(selector, other.labels("/spec/template/metadata/labels"))) {
        findings.add("selects the pods of " + other.id());
      }
    }
    return findings;
  }

  private static List<String> probes(Manifest workload, JsonNode container) {
    if (init(workload, container)) {
      return List.of();
    }
    List<String> findings = new ArrayList<>();
    Set<String> ports = new HashSet<>();
    container
        .path("ports")
        .forEach(port -> {
          ports.add(port.path("name").asText());
          ports.add(port.path("containerPort").asText());
        });
    for (String kind : PROBES) {
      JsonNode probe = container.path(kind);
      if (probe.isMissingNode()) {
        findings.add("has no " + kind);
        continue;
      }
      String port =
          probe
              .path("httpGet")
              .path("port")
              .asText(probe.path("tcpSocket").path("port").asText(""));
      if (!port.isEmpty() && !ports.contains(port)) {
        findings.add(kind + " asks a port that is not declared: " + port);
      }
      if (Stream.of("httpGet", "tcpSocket", "exec", "grpc").filter(probe::has).count() != 1) {
        findings.add(kind + " must ask in exactly one way");
      }
      if (probe.path("httpGet").path("path").asText().startsWith("/q/")
          && !port.equals("management")) {
        findings.add(kind + " asks for the health on a port that is not the management port");
      }
    }
    JsonNode live = container.path("livenessProbe");
    if (live.has("httpGet")
        && live.path("httpGet").equals(container.path("readinessProbe").path("httpGet"))) {
      findings.add("is killed for what should only keep requests away: liveness is readiness");
    }
    if (container.path("startupProbe").path("failureThreshold").asInt(3)
            * container.path("startupProbe").path("periodSeconds").asInt(10)
        < 60) {
      findings.add("has less than a minute to start");
    }
    return findings;
  }

  private static List<String> resources(Manifest workload, JsonNode container) {
    JsonNode resources = container.path("resources");
    List<String> findings = new ArrayList<>();
    for (String pointer : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
      if (resources.at(pointer).isMissingNode()) {
        findings.add("does not say " + pointer);
      }
    }
    if (!resources.at("/requests/memory").equals(resources.at("/limits/memory"))) {
      findings.add("may be evicted: it asks for less memory than it may use");
    }
    return findings;
  }

  private static List<String> security(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest workload : manifests.workloads()) {
      JsonNode pod = workload.at(POD);
      JsonNode context = pod.path("securityContext");
      expect(findings, workload, context.path("runAsNonRoot").asBoolean(), "may run as root");
      expect(findings, workload, context.path("runAsUser").asInt() > 0, "names no user but root");
      expect(
          findings,
          workload,
          context.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
          "has no seccomp profile");
      for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
        expect(findings, workload, !pod.path(host).asBoolean(), "uses " + host);
      }
      for (JsonNode volume : pod.path("volumes")) {
        expect(findings, workload, !volume.has("hostPath"), "mounts a folder of the host");
      }
      for (JsonNode container : Manifests.containers(workload)) {
        JsonNode own = container.path("securityContext");
        String name = container.path("name").asText();
        expect(
            findings,
            workload,
            own.has("allowPrivilegeEscalation")
                && !own.path("allowPrivilegeEscalation").asBoolean(),
            name + " may gain privileges");
        expect(
            findings,
            workload,
            own.path("readOnlyRootFilesystem").asBoolean(),
            name + " can write its root file system");
        expect(
            findings,
            workload,
            Manifest.strings(own.at("/capabilities/drop")).equals(List.of("ALL")),
            name + " keeps capabilities");
        expect(
            findings,
            workload,
            own.at("/capabilities/add").isMissingNode(),
            name + " adds capabilities");
        expect(findings, workload, !own.path("privileged").asBoolean(), name + " is privileged");
        expect(findings, workload, own.path("runAsUser").asInt(1) > 0, name + " runs as root");
        for (JsonNode port : container.path("ports")) {
          expect(findings, workload, !port.has("hostPort"), name + " takes a port of the host");
        }
      }
    }
    return findings;
  }

  private static void expect(
      List<String> findings, Manifest workload, boolean right, String otherwise) {
    if (!right) {
      findings.add(workload.id() + " " + otherwise);
    }
  }

  private static List<String> tokens(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest account : manifests.of("ServiceAccount")) {
      expect(
          findings,
          account,
          account.at("/automountServiceAccountToken").isBoolean()
              && !account.at("/automountServiceAccountToken").asBoolean(),
          "hands out tokens");
    }
    for (Manifest workload : manifests.workloads()) {
      JsonNode pod = workload.at(POD);
      expect(
          findings,
          workload,
          pod.path("automountServiceAccountToken").isBoolean()
              && !pod.path("automountServiceAccountToken").asBoolean(),
          "mounts a token");
      expect(
          findings,
          workload,
          manifests.find("ServiceAccount", pod.path("serviceAccountName").asText()).isPresent(),
          "has no service account of its own");
    }
    return findings;
  }

  private static List<String> images(Manifest workload, JsonNode container) {
    String image = container.path("image").asText();
    String tag =
        image.contains("@sha256:")
            ? "digest"
            : image.substring(image.lastIndexOf('/') + 1).replaceAll("^[^:]*:?", "");
    List<String> findings = new ArrayList<>();
    if (tag.isEmpty() || tag.equals("latest") || tag.equals("stable")) {
      findings.add("runs whatever is newest: " + image);
    }
    if (!image.contains("/")) {
      findings.add("comes from no registry: " + image);
    }
    if (init(workload, container)
        && !image.equals(workload.at(POD + "/containers/0/image").asText())) {
      findings.add("migrates with another release than the one that runs");
    }
    return findings;
  }

  /** Kubernetes kills what is not gone in time, in the middle of a request. */
  private static List<String> shutdown(Manifests manifests, Manifest workload) {
    List<String> findings = new ArrayList<>();
    int grace = workload.at(POD + "/terminationGracePeriodSeconds").asInt(30);
    for (JsonNode container : workload.at(POD + "/containers")) {
      int before = container.at("/lifecycle/preStop/sleep/seconds").asInt();
      if (before <= 0) {
        findings.add("stops while requests are still on their way to it");
      }
      int own =
          seconds(
              SettingsRules.of(manifests, container)
                  .getOrDefault("QUARKUS_SHUTDOWN_TIMEOUT", "0S"));
      if (grace < before + own + SECONDS_TO_SPARE) {
        findings.add(
            "is killed after " + grace + " s and needs " + (before + own + SECONDS_TO_SPARE));
      }
    }
    return findings;
  }

  private static int seconds(String duration) {
    return Integer.parseInt(duration.replaceAll("[^0-9]", ""));
  }

  private static List<String> rollout(Manifests manifests, Manifest workload) {
    if (!workload.is("Deployment")) {
      return List.of();
    }
    JsonNode rolling = workload.at("/spec/strategy/rollingUpdate");
    return workload.at("/spec/strategy/type").asText().equals("RollingUpdate")
            && rolling.path("maxUnavailable").asText().equals("0")
            && rolling.path("maxSurge").asInt() > 0
        ? List.of()
        : List.of("takes a replica away before the new one is ready");
  }

  private static List<String> serviceLinks(Manifests manifests, Manifest workload) {
    JsonNode links = workload.at(POD + "/enableServiceLinks");
    return links.isBoolean() && !links.asBoolean()
        ? List.of()
        : List.of("gets variables made of the Services' names, which it would read as settings");
  }

  private static List<String> spread(Manifests manifests, Manifest workload) {
    Map<String, String> labels = workload.labels("/spec/template/metadata/labels");
    boolean spread =
        Manifest.list(workload.at(POD + "/topologySpreadConstraints")).stream()
            .anyMatch(constraint ->
                constraint.path("topologyKey").asText().equals("topology.kubernetes.io/zone")
                    && !constraint.at("/labelSelector/matchLabels").isEmpty()
                    && Manifest.selects(constraint.path("labelSelector"), labels));
    return spread ? List.of() : List.of("is not spread over the zones");
  }

  private static List<String> volumes(Manifests manifests, Manifest workload) {
    List<String> findings = new ArrayList<>();
    Set<String> volumes = new HashSet<>();
    for (JsonNode volume : workload.at(POD + "/volumes")) {
      volumes.add(volume.path("name").asText());
      if (volume.has("emptyDir") && !volume.path("emptyDir").has("sizeLimit")) {
        findings.add("can fill the node's disk by " + volume.path("name").asText());
      }
    }
    workload
        .at("/spec/volumeClaimTemplates")
        .forEach(claim -> volumes.add(claim.at("/metadata/name").asText()));
    Set<String> used = new HashSet<>();
    for (JsonNode container : Manifests.containers(workload)) {
      Set<String> paths = new HashSet<>();
      for (JsonNode mount : container.path("volumeMounts")) {
        String name = mount.path("name").asText();
        used.add(name);
        if (!volumes.contains(name)) {
          findings.add("mounts a volume that is not there: " + name);
        }
        if (!paths.add(mount.path("mountPath").asText())) {
          findings.add("mounts two volumes at " + mount.path("mountPath").asText());
        }
      }
      if (!paths.contains("/tmp")) {
        findings.add(container.path("name").asText() + " has no /tmp to write to");
      }
    }
    volumes.stream()
        .filter(name -> !used.contains(name))
        .forEach(name -> findings.add("uses " + name + " nowhere"));
    return findings;
  }
}
