package dev.sellerdesk.questions.adapter.out.retailers;

import dev.sellerdesk.questions.application.port.out.ClosedDays;
import dev.sellerdesk.questions.application.port.out.Holidays;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.PublicHolidays;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.WorkingCalendar;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Sellers' countries from configuration: {@code sellerdesk.questions.retailers.<id>.country}, the
 * Netherlands without it. The days on which one is closed are read only when a clock asks, once:
 * most calls ask for none.
 */
@ApplicationScoped
class ConfiguredRetailers implements RetailerDirectory {

  private static final String CLOSED = "Closed";

  private final MarketplacePolicy policy;
  private final Config config;
  private final Holidays holidays;
  private final ClosedDays closedDays;

  ConfiguredRetailers(
      MarketplacePolicy policy, Config config, Holidays holidays, ClosedDays closedDays) {
    this.policy = policy;
    this.config = config;
    this.holidays = holidays;
    this.closedDays = closedDays;
  }

  @Override
  public SellerTerms termsOf(RetailerId retailerId) {
    Country country =
        config
            .getOptionalValue(
                "sellerdesk.questions.retailers." + retailerId.value() + ".country", Country.class)
            .orElse(Country.NL);
    PublicHolidays off = new DaysOff(holidays.of(country), retailerId);
    return new SellerTerms(policy, country, new WorkingCalendar(country.zone(), off));
  }

  /** For one call: it does not see what another one changes meanwhile. */
  private final class DaysOff implements PublicHolidays {

    private final PublicHolidays country;
    private final RetailerId retailer;
    private @Nullable Set<LocalDate> closed;

    DaysOff(PublicHolidays country, RetailerId retailer) {
      this.country = country;
      this.retailer = retailer;
    }

    @Override
    public Optional<String> on(LocalDate date) {
      return country
          .on(date)
          .or(() -> closed().contains(date) ? Optional.of(CLOSED) : Optional.empty());
    }

    private Set<LocalDate> closed() {
      Set<LocalDate> known = closed;
      if (known == null) {
        known = closedDays.of(retailer);
        closed = known;
      }
      return known;
    }
  }
}
