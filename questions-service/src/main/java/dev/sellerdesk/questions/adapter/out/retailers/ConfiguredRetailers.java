package dev.sellerdesk.questions.adapter.out.retailers;

import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;

/**
 * Sellers' countries from configuration: {@code sellerdesk.questions.retailers.<id>.country}, the
 * Netherlands without it.
 */
@ApplicationScoped
class ConfiguredRetailers implements RetailerDirectory {

  private final MarketplacePolicy policy;
  private final Config config;

  ConfiguredRetailers(MarketplacePolicy policy, Config config) {
    this.policy = policy;
    this.config = config;
  }

  @Override
  public SellerTerms termsOf(RetailerId retailerId) {
    Country country =
        config
            .getOptionalValue(
                "sellerdesk.questions.retailers." + retailerId.value() + ".country", Country.class)
            .orElse(Country.NL);
    return new SellerTerms(policy, country);
  }
}
