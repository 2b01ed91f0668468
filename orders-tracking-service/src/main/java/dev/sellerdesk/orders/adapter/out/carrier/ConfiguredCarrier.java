package dev.sellerdesk.orders.adapter.out.carrier;

import dev.sellerdesk.orders.application.port.out.Carrier;
import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.ScriptedScan;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The carrier at the configured address; without one the simulated carrier where it is allowed, and
 * otherwise none: a label that nobody honours must not be sold by mistake.
 */
@ApplicationScoped
class ConfiguredCarrier implements Carrier, CarrierScript {

  private static final int LARGEST_ANSWER = 1_000_000;
  private static final int BREAKER_CALLS = 8;

  private final Optional<HttpCarrier> remote;
  private final SimulatedCarrier simulated;
  private final boolean simulationAllowed;

  ConfiguredCarrier(
      @ConfigProperty(name = "sellerdesk.orders.carrier.url") Optional<URI> url,
      @ConfigProperty(name = "sellerdesk.orders.carrier.api-key") Optional<String> apiKey,
      @ConfigProperty(name = "sellerdesk.orders.carrier.timeout", defaultValue = "PT5S")
          Duration timeout,
      @ConfigProperty(name = "sellerdesk.orders.carrier.retries", defaultValue = "1") int retries,
      @ConfigProperty(name = "sellerdesk.orders.carrier.open-for", defaultValue = "PT10S")
          Duration openFor,
      @ConfigProperty(name = "sellerdesk.orders.carrier.simulated") boolean simulationAllowed,
      Clock clock) {
    this.remote =
        url.map(address ->
            new HttpCarrier(
                new HttpCarrier.Settings(
                    address, apiKey, timeout, retries, BREAKER_CALLS, openFor, LARGEST_ANSWER)));
    this.simulated = new SimulatedCarrier(clock);
    this.simulationAllowed = simulationAllowed;
  }

  @Override
  public List<LabelOffer> offers(Consignment consignment) {
    return carrier().offers(consignment);
  }

  @Override
  public CarrierLabel buy(Purchase purchase) {
    return carrier().buy(purchase);
  }

  @Override
  public List<ScriptedScan> of(CarrierLabel label, Instant handedOver) {
    return remote.isEmpty() && simulationAllowed ? simulated.of(label, handedOver) : List.of();
  }

  private Carrier carrier() {
    if (remote.isPresent()) {
      return remote.get();
    }
    if (simulationAllowed) {
      return simulated;
    }
    throw new CarrierException.Unavailable("none is configured");
  }

  @PreDestroy
  void close() {
    remote.ifPresent(HttpCarrier::close);
  }
}
