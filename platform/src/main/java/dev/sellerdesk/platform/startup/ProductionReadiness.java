package dev.sellerdesk.platform.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production with a configuration that is only safe on a desk. All findings are
 * named at once.
 */
@ApplicationScoped
class ProductionReadiness {

  static final String DEVELOPMENT_SECRET = "development-only-cursor-secret";

  /** What no value for production contains. */
  private static final String DEVELOPMENT_ONLY = "development-only";

  private static final int SHORTEST_SECRET = 32;

  private final Config config;

  ProductionReadiness(Config config) {
    this.config = config;
  }

  void check(@Observes @Priority(1) StartupEvent event) {
    boolean production =
        LaunchMode.current() == LaunchMode.NORMAL
            && config.unwrap(SmallRyeConfig.class).getProfiles().contains("prod");
    List<String> findings = production ? findings(config) : List.of();
    if (!findings.isEmpty()) {
      throw new IllegalStateException(
          "This configuration is not safe for production:\n - " + String.join("\n - ", findings));
    }
  }

  static List<String> findings(Config config) {
    List<String> findings = new ArrayList<>();
    if (config.getOptionalValue("sellerdesk.sandbox.enabled", Boolean.class).orElse(false)) {
      findings.add("sellerdesk.sandbox.enabled is true: anybody with a token could move the clock");
    }
    String secret = text(config, "sellerdesk.cursor.secret").orElse("");
    if (secret.equals(DEVELOPMENT_SECRET) || secret.length() < SHORTEST_SECRET) {
      findings.add(
          "sellerdesk.cursor.secret is the development default or shorter than %d characters"
              .formatted(SHORTEST_SECRET));
    }
    for (String key : config.getPropertyNames()) {
      if (key.startsWith("sellerdesk.")
          && !key.equals("sellerdesk.cursor.secret")
          && text(config, key).filter(value -> value.contains(DEVELOPMENT_ONLY)).isPresent()) {
        findings.add(key + " is the development default");
      }
    }
    String issuer = text(config, "quarkus.oidc.auth-server-url").orElse("");
    if (!issuer.startsWith("https://")) {
      findings.add(
          "quarkus.oidc.auth-server-url is not an https address: tokens could be forged on the way");
    }
    if (text(config, "quarkus.oidc.public-key").isPresent()) {
      findings.add("quarkus.oidc.public-key is set: keys come from the issuer");
    }
    if (text(config, "quarkus.http.cors.origins")
        .map(String::strip)
        .filter(o -> o.equals("*") || o.equals("/.*/"))
        .isPresent()) {
      findings.add("quarkus.http.cors.origins allows any origin");
    }
    for (String key : List.of("quarkus.datasource.password", "quarkus.flyway.password")) {
      if (text(config, key)
          .filter(password -> password.equals("sellerdesk") || password.equals("postgres"))
          .isPresent()) {
        findings.add(key + " is a development default");
      }
    }
    return findings;
  }

  private static Optional<String> text(Config config, String key) {
    return config.getOptionalValue(key, String.class);
  }
}
