package dev.sellerdesk.messaging.adapter.out.text;

import com.google.common.net.InternetDomainName;
import dev.sellerdesk.messaging.application.port.out.LinkPolicy;
import dev.sellerdesk.messaging.domain.compose.LinkRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The marketplace's domains from the configuration; what somebody can register from the public
 * suffix list that Guava brings.
 */
@ApplicationScoped
class RegistrableDomains implements LinkPolicy {

  private final LinkRules rules;

  RegistrableDomains(
      @ConfigProperty(
              name = "sellerdesk.messaging.marketplace-domains",
              defaultValue = "bol.com,bol.nl,bol.be")
          Set<String> marketplace) {
    this.rules = new LinkRules(marketplace, RegistrableDomains::of);
  }

  @Override
  public LinkRules rules() {
    return rules;
  }

  static Optional<String> of(String host) {
    if (!InternetDomainName.isValid(host)) {
      return Optional.empty();
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderRegistrySuffix()
        ? Optional.of(name.topDomainUnderRegistrySuffix().toString())
        : Optional.empty();
  }
}
