package dev.sellerdesk.local;

import dev.sellerdesk.platform.embedded.EmbeddedPostgres;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment a service needs, the same names as anywhere else it may run. */
final class ServiceEnvironment {
  /** Signs cursors; good enough where everything is on loopback. */
  private static final String CURSOR_SECRET = "local-stack-cursor-secret-not-for-production";

  private static final String SPANS_GO_TO = "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

  private static final String LOOPBACK = "127.0.0.1";

  private ServiceEnvironment() {}

  static Map<String, String> of(Service service, StackConfig config, String jdbcUrl) {
    Ports ports = config.ports();
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_PROFILE", "local");
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
    environment.put("QUARKUS_DATASOURCE_USERNAME", service.database() + "_app");
    environment.put("QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD);
    environment.put("QUARKUS_FLYWAY_USERNAME", service.database() + "_owner");
    environment.put("QUARKUS_FLYWAY_PASSWORD", EmbeddedPostgres.PASSWORD);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + ports.of(Port.KAFKA));
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", config.idp().issuerUrl(ports));
    environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service.http())));
    environment.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(service.management())));
    environment.put("SELLERDESK_SANDBOX_ENABLED", "true");
    environment.put("SELLERDESK_CURSOR_SECRET", CURSOR_SECRET);
    if (service == Service.MESSAGING) {
      environment.put("QUARKUS_MAILER_HOST", LOOPBACK);
      environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.of(Port.SMTP)));
      environment.put(
          "SELLERDESK_MESSAGING_FRONTEND_URL", "http://localhost:" + ports.of(Port.QUESTIONS));
      environment.put("SELLERDESK_MESSAGING_SURVEY_URL", "http://localhost:" + ports.of(Port.NPS));
    }
    environment.putAll(config.environment());
    if (!environment.containsKey(SPANS_GO_TO) && System.getenv(SPANS_GO_TO) == null) {
      // nobody would read them, and they cost some 7 % of a service's processor time
      environment.putIfAbsent("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0");
    }
    return environment;
  }
}
