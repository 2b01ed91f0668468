package dev.sellerdesk.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionReadinessTest {

  private static final Map<String, String> SAFE =
      Map.of(
          "sellerdesk.cursor.secret", "0123456789abcdef0123456789abcdef",
          "quarkus.oidc.auth-server-url", "https://id.marketplace.example/realms/sellerdesk",
          "quarkus.datasource.password", "of-this-installation",
          "quarkus.flyway.password", "of-this-installation-too",
          "quarkus.http.cors.origins", "https://desk.marketplace.example");

  @Test
  void a_safe_configuration_has_no_findings() {
    assertThat(findings(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sellerdesk.sandbox.enabled, true",
    "sellerdesk.cursor.secret, development-only-cursor-secret",
    "sellerdesk.cursor.secret, short",
    "quarkus.oidc.auth-server-url, http://id.marketplace.example",
    "quarkus.oidc.public-key, MIIB",
    "quarkus.http.cors.origins, *",
    "quarkus.http.cors.origins, /.*/",
    "quarkus.datasource.password, sellerdesk",
    "quarkus.flyway.password, postgres",
    "sellerdesk.nps.link-secrets, development-only-link-secret"
  })
  void each_unsafe_setting_is_named(String key, String value) {
    assertThat(findings(Map.of(key, value))).singleElement().asString().contains(key);
  }

  private static List<String> findings(Map<String, String> changes) {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.putAll(changes);
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    return ProductionReadiness.findings(config);
  }
}
