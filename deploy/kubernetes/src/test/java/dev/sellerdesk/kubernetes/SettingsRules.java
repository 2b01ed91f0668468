package dev.sellerdesk.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that the containers get. */
final class SettingsRules {
  static final Path REPOSITORY = Path.of("../..");
  private static final Pattern ADDRESS =
      Pattern.compile("([a-z0-9-]+)\\.sellerdesk\\.svc:([0-9]+)");
  private static final Pattern PROPERTY = Pattern.compile("sellerdesk(\\.[a-z0-9-]+)+");
  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN_KEY|JAAS).*");
  private static final Set<String> KNOWN = known();

  private SettingsRules() {}

  record Address(String host, int port) {}

  static List<Rule> all() {
    return List.of(
        new Rule("settings-production", SettingsRules::production),
        new Rule("settings-known", SettingsRules::knownSettings),
        new Rule("settings-secrets", SettingsRules::secrets),
        new Rule("settings-migration", SettingsRules::migration),
        new Rule("settings-ports", SettingsRules::ports),
        new Rule("settings-host", SettingsRules::host));
  }

  static Map<String, String> of(Manifests manifests, JsonNode container) {
    Map<String, String> settings = new TreeMap<>();
    for (JsonNode from : container.path("envFrom")) {
      manifests
          .find("ConfigMap", from.at("/configMapRef/name").asText())
          .ifPresent(map -> settings.putAll(map.labels("/data")));
    }
    for (JsonNode variable : container.path("env")) {
      if (variable.has("value")) {
        settings.put(variable.path("name").asText(), variable.path("value").asText());
      }
    }
    return settings;
  }

  static List<Address> addresses(String value) {
    List<Address> addresses = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(value);
    while (matcher.find()) {
      addresses.add(new Address(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }
    return addresses;
  }

  private static Stream<Manifest> services(Manifests manifests) {
    return manifests.workloads().stream().filter(workload -> workload.name().endsWith("-service"));
  }

  /** Those with which a service would refuse to start, and those that are only a bad idea. */
  private static List<String> production(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    services(manifests)
        .forEach(workload ->
            Manifests.containers(workload)
                .forEach(container -> {
                  Map<String, String> settings = of(manifests, container);
                  must(findings, workload, settings, "QUARKUS_PROFILE", "prod"::equals);
                  must(
                      findings,
                      workload,
                      settings,
                      "QUARKUS_OIDC_AUTH_SERVER_URL",
                      url -> url.startsWith("https://"));
                  must(
                      findings,
                      workload,
                      settings,
                      "QUARKUS_OIDC_TOKEN_ISSUER",
                      url -> url.startsWith("https://"));
                  must(
                      findings,
                      workload,
                      settings,
                      "QUARKUS_OIDC_TOKEN_AUDIENCE",
                      "sellerdesk"::equals);
                  must(
                      findings,
                      workload,
                      settings,
                      "QUARKUS_HTTP_CORS_ORIGINS",
                      origins -> origins.startsWith("https://"));
                  must(findings, workload, settings, "KAFKA_SECURITY_PROTOCOL", "SASL_SSL"::equals);
                  must(
                      findings,
                      workload,
                      settings,
                      "SELLERDESK_KAFKA_CREATE_TOPICS",
                      "false"::equals);
                  must(
                      findings,
                      workload,
                      settings,
                      "QUARKUS_DATASOURCE_JDBC_URL",
                      url -> url.contains("sslmode=verify-full") && url.contains("sslrootcert="));
                  developmentDefaults(workload.name()).stream()
                      .filter(name -> !variables(container).contains(name))
                      .forEach(name ->
                          findings.add(
                              workload.id() + " keeps the development default of " + name));
                  if (settings.containsKey("SELLERDESK_SANDBOX_ENABLED")) {
                    findings.add(workload.id() + " could have its clock moved");
                  }
                }));
    return findings;
  }

  /** What a service would refuse to start with. */
  private static List<String> developmentDefaults(String service) {
    return Stream.of(
            "platform/src/main/resources/META-INF/microprofile-config.properties",
            service + "/src/main/resources/application.properties")
        .flatMap(file -> read(REPOSITORY.resolve(file)).lines())
        .filter(line -> line.startsWith("sellerdesk.") && line.contains("development-only"))
        .map(line -> variable(line.substring(0, line.indexOf('='))))
        .toList();
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  private static void must(
      List<String> findings,
      Manifest workload,
      Map<String, String> settings,
      String name,
      java.util.function.Predicate<String> right) {
    String value = settings.get(name);
    if (value == null || !right.test(value)) {
      findings.add(workload.id() + " has " + name + "=" + value);
    }
  }

  private static List<String> knownSettings(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    services(manifests)
        .forEach(workload ->
            Manifests.containers(workload)
                .forEach(container -> {
                  Set<String> names = new HashSet<>(of(manifests, container).keySet());
                  container
                      .path("env")
                      .forEach(variable -> names.add(variable.path("name").asText()));
                  names.stream()
                      .filter(name -> name.startsWith("SELLERDESK_") && !KNOWN.contains(name))
                      .forEach(name ->
                          findings.add(
                              workload.id() + " is told " + name + ", which no code reads"));
                }));
    return findings;
  }

  /** Every property of ours that code or configuration names, as a variable. */
  private static Set<String> known() {
    Set<String> known = new HashSet<>();
    for (String module :
        List.of(
            "platform",
            "questions-service",
            "messaging-service",
            "orders-tracking-service",
            "nps-service")) {
      try (Stream<Path> files = Files.walk(REPOSITORY.resolve(module).resolve("src/main"))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|properties)"))
            .forEach(file -> {
              Matcher matcher = PROPERTY.matcher(read(file));
              while (matcher.find()) {
                known.add(variable(matcher.group()));
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return known;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> secrets(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    for (Manifest map : manifests.of("ConfigMap")) {
      map.labels("/data").keySet().stream()
          .filter(name -> SECRET.matcher(name).matches())
          .forEach(name -> findings.add(map.id() + " tells everybody " + name));
    }
    for (Manifest workload : manifests.workloads()) {
      for (JsonNode container : Manifests.containers(workload)) {
        for (JsonNode variable : container.path("env")) {
          if (variable.has("value") && SECRET.matcher(variable.path("name").asText()).matches()) {
            findings.add(workload.id() + " tells everybody " + variable.path("name").asText());
          }
        }
      }
    }
    if (!manifests.of("Secret").isEmpty()) {
      findings.add("a secret stands in the manifests");
    }
    return findings;
  }

  /** Only the container that migrates knows the owner of the tables, and it alone migrates. */
  private static List<String> migration(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    services(manifests)
        .forEach(workload -> {
          JsonNode migrate = workload.at("/spec/template/spec/initContainers/0");
          JsonNode run = workload.at("/spec/template/spec/containers/0");
          Map<String, String> first = of(manifests, migrate);
          if (!"true".equals(first.get("QUARKUS_INIT_AND_EXIT"))
              || !"true".equals(first.get("QUARKUS_FLYWAY_MIGRATE_AT_START"))
              || !variables(migrate).contains("QUARKUS_FLYWAY_PASSWORD")) {
            findings.add(workload.id() + " has nothing that migrates before it starts");
          }
          if (variables(run).stream().anyMatch(name -> name.startsWith("QUARKUS_FLYWAY"))
              || !"false".equals(of(manifests, run).get("QUARKUS_FLYWAY_MIGRATE_AT_START"))) {
            findings.add(workload.id() + " migrates while it serves, as the owner of its tables");
          }
        });
    return findings;
  }

  private static Set<String> variables(JsonNode container) {
    return Manifest.list(container.path("env")).stream()
        .map(variable -> variable.path("name").asText())
        .collect(Collectors.toSet());
  }

  private static List<String> ports(Manifests manifests) {
    List<String> findings = new ArrayList<>();
    services(manifests)
        .forEach(workload -> {
          JsonNode container = workload.at("/spec/template/spec/containers/0");
          Map<String, String> settings = of(manifests, container);
          Map.of("QUARKUS_HTTP_PORT", "http", "QUARKUS_MANAGEMENT_PORT", "management")
              .forEach((setting, port) -> {
                boolean declared =
                    Manifest.list(container.path("ports")).stream()
                        .anyMatch(one ->
                            one.path("name").asText().equals(port)
                                && one.path("containerPort")
                                    .asText()
                                    .equals(settings.get(setting)));
                if (!declared) {
                  findings.add(
                      workload.id()
                          + " listens for "
                          + port
                          + " at "
                          + settings.get(setting)
                          + ", which is not declared");
                }
              });
          settings.forEach((name, value) -> {
            Matcher file = Pattern.compile("(/etc/[a-z-]+/[a-z-]+)/ca\\.crt").matcher(value);
            while (file.find()) {
              String folder = file.group(1);
              if (Manifest.list(container.path("volumeMounts")).stream()
                  .noneMatch(mount -> mount.path("mountPath").asText().equals(folder))) {
                findings.add(
                    workload.id() + " looks for a certificate that is not mounted: " + name);
              }
            }
          });
        });
    return findings;
  }

  /** One host everywhere: a token whose issuer is another one is refused. */
  private static List<String> host(Manifests manifests) {
    Set<String> hosts = new HashSet<>();
    manifests
        .of("HTTPRoute")
        .forEach(route -> hosts.addAll(Manifest.strings(route.at("/spec/hostnames"))));
    manifests
        .of("Gateway")
        .forEach(gateway ->
            gateway
                .at("/spec/listeners")
                .forEach(listener -> hosts.add(listener.path("hostname").asText())));
    for (Manifest map : manifests.of("ConfigMap")) {
      Map<String, String> data = map.labels("/data");
      for (String name :
          List.of("QUARKUS_OIDC_TOKEN_ISSUER", "KC_HOSTNAME", "SELLERDESK_MESSAGING_SURVEY_URL")) {
        if (data.containsKey(name)) {
          hosts.add(data.getOrDefault(name, "").replaceAll("https?://([^/]*).*", "$1"));
        }
      }
    }
    return hosts.size() == 1 ? List.of() : List.of("there is more than one host: " + hosts);
  }
}
