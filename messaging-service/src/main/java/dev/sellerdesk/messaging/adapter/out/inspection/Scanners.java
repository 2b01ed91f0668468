package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.application.port.out.MalwareScanner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The test signature always; clamd where one is configured. */
@ApplicationScoped
class Scanners {

  @Produces
  @ApplicationScoped
  MalwareScanner scanner(
      @ConfigProperty(name = "sellerdesk.messaging.clamd.host") Optional<String> host,
      @ConfigProperty(name = "sellerdesk.messaging.clamd.port", defaultValue = "3310") int port,
      @ConfigProperty(name = "sellerdesk.messaging.clamd.timeout", defaultValue = "PT20S")
          Duration timeout) {
    MalwareScanner embedded = new SignatureScanner();
    return host.<MalwareScanner>map(
            name -> {
              MalwareScanner clamd = new ClamdScanner(name, port, timeout);
              return content -> {
                MalwareScanner.Verdict first = embedded.scan(content);
                return first == MalwareScanner.Verdict.CLEAN ? clamd.scan(content) : first;
              };
            })
        .orElse(embedded);
  }
}
