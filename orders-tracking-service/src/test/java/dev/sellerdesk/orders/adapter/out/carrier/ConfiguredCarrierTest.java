package dev.sellerdesk.orders.adapter.out.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.orders.application.port.out.Carrier.Purchase;
import dev.sellerdesk.orders.domain.Address;
import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.OrderNumber;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who sells labels, as the configuration says. */
class ConfiguredCarrierTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Consignment PARCEL =
      new Consignment(
          new OrderNumber("A2K8290LP8"),
          new Address("Erika Jansen", "Dorpsstraat", "1", "1234AB", "Utrecht", "NL"));

  /** Nobody listens there. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  private static ConfiguredCarrier configured(Optional<URI> url, boolean simulated) {
    return new ConfiguredCarrier(
        url,
        Optional.empty(),
        Duration.ofSeconds(1),
        0,
        Duration.ofSeconds(10),
        simulated,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void where_labels_may_be_simulated_they_are_and_their_course_is_known() {
    ConfiguredCarrier carrier = configured(Optional.empty(), true);
    CarrierLabel label =
        carrier.buy(new Purchase("r-1", carrier.offers(PARCEL).getFirst().id(), PARCEL));
    assertThat(carrier.of(label, NOW)).isNotEmpty();
  }

  @Test
  void without_a_carrier_nothing_is_sold_where_simulation_is_not_allowed() {
    ConfiguredCarrier carrier = configured(Optional.empty(), false);
    assertThatThrownBy(() -> carrier.offers(PARCEL))
        .isInstanceOf(CarrierException.Unavailable.class);
    assertThatThrownBy(() -> carrier.buy(new Purchase("r-1", "o-1", PARCEL)))
        .isInstanceOf(CarrierException.Unavailable.class);
  }

  @Test
  void a_carrier_with_an_address_is_asked_even_where_simulation_is_allowed() {
    ConfiguredCarrier simulated = configured(Optional.empty(), true);
    CarrierLabel label =
        simulated.buy(new Purchase("r-1", simulated.offers(PARCEL).getFirst().id(), PARCEL));
    ConfiguredCarrier carrier = configured(Optional.of(NOWHERE), true);
    assertThatThrownBy(() -> carrier.offers(PARCEL))
        .isInstanceOf(CarrierException.Unavailable.class);
    assertThat(carrier.of(label, NOW)).isEmpty();
    carrier.close();
  }
}
