package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one host leads each path of the APIs to its service, and none to what is not for the world.
 */
final class RouteRules {
  private static final List<String> NOT_FOR_THE_WORLD =
      List.of(
          "/sandbox/clock",
          "/q/metrics",
          "/q/health",
          "/q/swagger-ui",
          "/admin",
          "/realms/master",
          "/dead-letters/redrive",
          "/metrics");

  private static final Map<String, String> DOCUMENTED = documented();

  private RouteRules() {}

  private record Match(boolean exact, String path, String backend) {
    boolean takes(String asked) {
      return exact ? asked.equals(path) : asked.equals(path) || asked.startsWith(path + "/");
    }
  }

  static List<Rule> all() {
    return List.of(
        new Rule("routes", RouteRules::routes),
        new Rule("routes-closed", RouteRules::closed),
        new Rule("gateway", RouteRules::gateway));
  }

  private static List<Match> matches(Manifests manifests) {
    List<Match> matches = new ArrayList<>();
    for (Manifest route : manifests.of("HTTPRoute")) {
      for (JsonNode rule : route.at("/spec/rules")) {
        for (JsonNode match : rule.path("matches")) {
          matches.add(
              new Match(
                  match.at("/path/type").asText().equals("Exact"),
                  match.at("/path/value").asText(),
                  rule.at("/backendRefs/0/name").asText()));
        }
      }
    }
    return matches;
  }

  /** As the Gateway API has it: exact before prefix, the longest prefix first. */
  private static String backend(List<Match> matches, String path) {
    return matches.stream()
        .filter(match -> match.takes(path))
        .max(Comparator.comparing(Match::exact).thenComparing(match -> match.path().length()))
        .map(Match::backend)
        .orElse("");
  }

  private static List<String> routes(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    List<Match> matches = matches(manifests);
    DOCUMENTED.forEach((path, service) -> {
      String backend = backend(matches, path);
      if (!backend.equals(service)) {
        findings.add("%s belongs to %s and is led to '%s'".formatted(path, service, backend));
      }
    });
    Map<String, String> seen = new HashMap<>();
    for (Match match : matches) {
      String before = seen.put(match.exact() + match.path(), match.backend());
      if (before != null) {
        findings.add(match.path() + " is routed twice");
      }
    }
    return findings;
  }

  private static Map<String, String> documented() {
    Map<String, String> paths = new HashMap<>();
    try (Stream<Path> documents = Files.list(SettingsRules.REPOSITORY.resolve("docs/openapi"))) {
      for (Path document : documents.filter(file -> file.toString().endsWith(".json")).toList()) {
        String service = document.getFileName().toString().replace(".json", "");
        Manifests.YAML
            .readTree(Files.readString(document))
            .path("paths")
            .fieldNames()
            .forEachRemaining(path -> {
              if (!path.startsWith("/sandbox") && !path.startsWith("/q/")) {
                paths.put(path.replaceAll("\\{[^}]*}", "x"), service);
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paths;
  }

  private static List<String> closed(Manifests manifests) {
    List<Match> matches = matches(manifests);
    return NOT_FOR_THE_WORLD.stream()
        .filter(path -> !backend(matches, path).isEmpty())
        .map(path -> path + " is open to the world")
        .toList();
  }

  private static List<String> gateway(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest route : manifests.of("HTTPRoute")) {
      for (JsonNode parent : route.at("/spec/parentRefs")) {
        boolean listener =
            manifests.find("Gateway", parent.path("name").asText()).stream()
                .flatMap(gateway -> Manifest.list(gateway.at("/spec/listeners")).stream())
                .anyMatch(one -> one.path("name").equals(parent.path("sectionName")));
        if (!listener) {
          findings.add(route.id() + " hangs at no listener");
        }
        boolean plain = parent.path("sectionName").asText().equals("http");
        for (JsonNode rule : route.at("/spec/rules")) {
          if (plain && rule.has("backendRefs")) {
            findings.add(route.id() + " answers without encryption");
          }
          for (JsonNode backend : rule.path("backendRefs")) {
            boolean there =
                manifests.find("Service", backend.path("name").asText()).stream()
                    .flatMap(service -> Manifest.list(service.at("/spec/ports")).stream())
                    .anyMatch(port -> port.path("port").equals(backend.path("port")));
            if (!there) {
              findings.add(
                  route.id() + " leads to a service or port that is not there: " + backend);
            }
          }
        }
      }
    }
    for (Manifest gateway : manifests.of("Gateway")) {
      for (JsonNode listener : gateway.at("/spec/listeners")) {
        if (listener.path("protocol").asText().equals("HTTPS")
            && listener.at("/tls/certificateRefs").isEmpty()) {
          findings.add(gateway.id() + " has no certificate");
        }
      }
    }
    return findings;
  }
}
