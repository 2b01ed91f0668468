package dev.sellerdesk.nps.adapter.out.config;

import dev.sellerdesk.nps.application.port.out.SellerZones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One zone for all sellers of the marketplace. */
@ApplicationScoped
class ConfiguredSellerZones implements SellerZones {

  private final ZoneId zone;

  ConfiguredSellerZones(@ConfigProperty(name = "sellerdesk.nps.zone") ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId of(String retailerId) {
    return zone;
  }
}
