package dev.sellerdesk.messaging.adapter.out.mail;

import dev.sellerdesk.messaging.application.Seller;
import dev.sellerdesk.messaging.application.port.out.SellerDirectory;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Retailers as the configuration knows them: {@code sellerdesk.messaging.retailers.<id>.email},
 * {@code .name}, {@code .language}.
 */
@ApplicationScoped
class ConfiguredSellers implements SellerDirectory {

  private final Config config;

  ConfiguredSellers(Config config) {
    this.config = config;
  }

  @Override
  public Seller of(String retailerId) {
    String prefix = "sellerdesk.messaging.retailers." + retailerId + ".";
    return new Seller(
        new EmailAddress(
            value(prefix + "email")
                .orElseGet(() -> "seller-" + localPart(retailerId) + "@sellers.example")),
        value(prefix + "name").orElseGet(() -> "Seller " + retailerId),
        value(prefix + "language")
            .or(() -> value("sellerdesk.messaging.language"))
            .flatMap(Language::of)
            .filter(language -> language != Language.FR)
            .orElse(Language.NL));
  }

  private Optional<String> value(String key) {
    return config.getOptionalValue(key, String.class);
  }

  private static String localPart(String retailerId) {
    return retailerId.replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
