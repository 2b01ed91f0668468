package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.adapter.out.translation.HttpEngine.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configured translation machines, in the order they are asked: LibreTranslate, then DeepL. */
@ApplicationScoped
class HttpEngines {

  private static final int LARGEST_ANSWER = 1_000_000;
  private static final int PARALLEL = 8;
  private static final int BREAKER_CALLS = 8;

  private final List<HttpEngine> configured;

  HttpEngines(
      @ConfigProperty(name = "sellerdesk.messaging.translation.http.url") Optional<URI> url,
      @ConfigProperty(name = "sellerdesk.messaging.translation.http.api-key")
          Optional<String> apiKey,
      @ConfigProperty(name = "sellerdesk.messaging.translation.deepl.url") Optional<URI> deepLUrl,
      @ConfigProperty(name = "sellerdesk.messaging.translation.deepl.api-key")
          Optional<String> deepLKey,
      @ConfigProperty(name = "sellerdesk.messaging.translation.http.timeout", defaultValue = "PT2S")
          Duration timeout,
      @ConfigProperty(name = "sellerdesk.messaging.translation.http.retries", defaultValue = "1")
          int retries,
      @ConfigProperty(
              name = "sellerdesk.messaging.translation.http.open-for",
              defaultValue = "PT10S")
          Duration openFor) {
    List<HttpEngine> engines = new ArrayList<>();
    url.ifPresent(address ->
        engines.add(
            new HttpEngine(
                new LibreTranslate(), settings(address, apiKey, timeout, retries, openFor))));
    deepLUrl.ifPresent(address ->
        engines.add(
            new HttpEngine(new DeepL(), settings(address, deepLKey, timeout, retries, openFor))));
    this.configured = List.copyOf(engines);
  }

  List<HttpEngine> configured() {
    return configured;
  }

  private static Settings settings(
      URI url, Optional<String> apiKey, Duration timeout, int retries, Duration openFor) {
    return new Settings(
        url, apiKey, timeout, retries, PARALLEL, BREAKER_CALLS, openFor, LARGEST_ANSWER);
  }
}
