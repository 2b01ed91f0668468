package dev.sellerdesk.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O-25: the state follows from the facts. */
class OrderStateTest {

  @ParameterizedTest
  @CsvSource({
    // accepted, units, cancelled, shipped, delivered, closed
    "false, 3, 0, 0, 0, false, PLACED",
    "false, 3, 2, 0, 0, false, PLACED",
    "true,  3, 0, 0, 0, false, ACCEPTED",
    "true,  3, 0, 1, 0, false, PARTLY_SHIPPED",
    "true,  3, 0, 1, 1, false, PARTLY_SHIPPED",
    "true,  3, 0, 3, 0, false, SHIPPED",
    "true,  3, 0, 3, 2, false, SHIPPED",
    "true,  3, 2, 1, 0, false, SHIPPED",
    "true,  3, 0, 3, 3, false, DELIVERED",
    "true,  3, 2, 1, 1, false, DELIVERED",
    "true,  3, 3, 0, 0, false, CANCELLED",
    "true,  3, 0, 3, 3, true,  CLOSED",
  })
  void a_state_follows_from_what_happened_to_the_units(
      boolean accepted,
      int units,
      int cancelled,
      int shipped,
      int delivered,
      boolean closed,
      OrderStatus expected) {
    var facts = new OrderFacts(accepted, units, cancelled, shipped, delivered, closed);
    assertThat(OrderState.derivedFrom(facts).status()).isEqualTo(expected);
  }

  @Test
  void every_state_has_a_name_of_its_own() {
    assertThat(OrderState.class.getPermittedSubclasses()).hasSameSizeAs(OrderStatus.values());
    assertThat(Arrays.stream(OrderState.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .containsExactlyInAnyOrder(
            "Placed", "Accepted", "PartlyShipped", "Shipped", "Delivered", "Cancelled", "Closed");
  }

  @Test
  void units_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> new OrderFacts(false, 3, 2, 2, 0, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OrderFacts(false, 3, 0, 1, 2, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OrderFacts(false, 0, 0, 0, 0, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void partly_shipped_is_exactly_when_some_units_are_shipped_and_some_are_open(
      @ForAll("facts") OrderFacts facts) {
    boolean partly = OrderState.derivedFrom(facts) instanceof OrderState.PartlyShipped;
    assertThat(partly).isEqualTo(!facts.closed() && facts.shipped() > 0 && facts.open() > 0);
  }

  @Property
  void shipping_one_more_unit_never_leads_back(@ForAll("facts") OrderFacts facts) {
    if (facts.open() > 0 && !facts.closed()) {
      OrderFacts later =
          new OrderFacts(
              facts.accepted(),
              facts.units(),
              facts.cancelled(),
              facts.shipped() + 1,
              facts.delivered(),
              false);
      assertThat(OrderState.derivedFrom(later).status())
          .isGreaterThanOrEqualTo(OrderState.derivedFrom(facts).status());
    }
  }

  @Provide
  Arbitrary<OrderFacts> facts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 20),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as((units, a, b, c, accepted, closed) -> {
          int cancelled = (int) (a * units);
          int shipped = (int) Math.round(b * (units - cancelled));
          return new OrderFacts(accepted, units, cancelled, shipped, (int) (c * shipped), closed);
        });
  }
}
