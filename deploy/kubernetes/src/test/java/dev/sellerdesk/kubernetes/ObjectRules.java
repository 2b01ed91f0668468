package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for each object, whatever it is. */
final class ObjectRules {
  private static final String NAMESPACE = "sellerdesk";
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern CPU = Pattern.compile("[0-9]+m|[0-9]+(\\.[0-9])?");
  private static final Pattern MEMORY = Pattern.compile("[0-9]+(Mi|Gi|Ti)");
  private static final int LONGEST = 63;

  private ObjectRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("names", ObjectRules::names),
        new Rule("namespace", ObjectRules::namespace),
        new Rule("quantities", ObjectRules::quantities),
        new Rule("leftovers", ObjectRules::leftovers));
  }

  private static List<String> names(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Manifest object : manifests.all()) {
      if (!NAME.matcher(object.name()).matches() || object.name().length() > LONGEST) {
        findings.add(object.id() + " is no name Kubernetes takes");
      }
      if (!seen.add(object.apiVersion() + object.id())) {
        findings.add(object.id() + " is there twice");
      }
    }
    return findings;
  }

  private static List<String> namespace(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest object : manifests.all()) {
      if (!object.is("Namespace") && !object.at("/metadata/namespace").asText().equals(NAMESPACE)) {
        findings.add(object.id() + " is not in the namespace " + NAMESPACE);
      }
    }
    Map<String, String> labels =
        manifests
            .find("Namespace", NAMESPACE)
            .map(namespace -> namespace.labels("/metadata/labels"))
            .orElse(Map.of());
    if (!"restricted".equals(labels.get("pod-security.kubernetes.io/enforce"))) {
      findings.add("the namespace does not enforce the restricted pod security standard");
    }
    return findings;
  }

  /** 512m of memory is half a byte; nobody has ever meant that. */
  private static List<String> quantities(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    manifests.all().forEach(object -> quantities(object, object.json(), findings));
    return findings;
  }

  private static void quantities(Manifest object, JsonNode node, List<String> findings) {
    node.properties()
        .forEach(entry -> {
          String key = entry.getKey();
          if (key.equals("requests") || key.equals("limits")) {
            entry
                .getValue()
                .properties()
                .forEach(quantity -> {
                  String text = quantity.getValue().asText();
                  boolean right =
                      switch (quantity.getKey()) {
                        case "cpu" -> CPU.matcher(text).matches();
                        case "memory", "storage", "ephemeral-storage" ->
                            MEMORY.matcher(text).matches();
                        default -> false;
                      };
                  if (!right) {
                    findings.add(object.id() + " asks for " + quantity.getKey() + " " + text);
                  }
                });
          } else if (key.equals("sizeLimit")
              && !MEMORY.matcher(entry.getValue().asText()).matches()) {
            findings.add(object.id() + " limits a volume to " + entry.getValue().asText());
          }
          quantities(object, entry.getValue(), findings);
        });
    if (node.isArray()) {
      node.forEach(item -> quantities(object, item, findings));
    }
  }

  /** What a patch was meant to replace. */
  private static List<String> leftovers(Manifests manifests) {
    return manifests.all().stream()
        .filter(object -> object.json().toString().contains("PATCHED"))
        .map(object -> object.id() + " still has a value that an overlay should have replaced")
        .toList();
  }
}
