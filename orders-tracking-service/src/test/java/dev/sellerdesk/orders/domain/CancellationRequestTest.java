package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static dev.sellerdesk.orders.domain.OrderFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A customer who no longer wants what was bought (W-35). */
class CancellationRequestTest {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
  private static final CancellationRequestId ID = new CancellationRequestId(new UUID(0, 1));
  private static final CancellationId CANCELLATION = new CancellationId(new UUID(0, 2));

  private final Order order = anOrder().lines(line("8712345678906", 3, "1.00")).placed();
  private final OrderItemId item = order.lines().getFirst().id();

  private CancellationRequest asked(int units) {
    return CancellationRequest.ask(
        ID, order, List.of(new WantedUnits(item, Optional.of(units))), NOW);
  }

  @Test
  void asking_changes_nothing_of_the_order() {
    CancellationRequest request = CancellationRequest.ask(ID, order, List.of(), NOW);
    assertThat(request.units()).containsExactly(new Units(item, 3));
    assertThat(request.isOpen()).isTrue();
    assertThat(order.unitsToShip()).isEqualTo(3);
  }

  @Test
  void it_is_decided_once() {
    CancellationRequest accepted = asked(1).accept(CANCELLATION, NOW);
    CancellationRequest rejected = asked(1).reject("Packed already", NOW);
    assertThat(accepted.state()).isEqualTo(new RequestState.Accepted(NOW, CANCELLATION));
    assertThat(rejected.state()).isEqualTo(new RequestState.Rejected(NOW, "Packed already"));
    for (CancellationRequest decided : List.of(accepted, rejected)) {
      assertThatThrownBy(() -> decided.accept(CANCELLATION, NOW))
          .isInstanceOf(OrderException.Refused.class);
      assertThatThrownBy(() -> decided.reject("no", NOW))
          .isInstanceOf(OrderException.Refused.class);
      assertThat(decided.after(order.ship(List.of()).order(), NOW)).isSameAs(decided);
    }
  }

  @Test
  void it_stays_open_as_long_as_all_its_units_can_still_be_cancelled() {
    CancellationRequest request = asked(2);
    Order oneLeft = order.ship(List.of(new WantedUnits(item, Optional.of(1)))).order();
    assertThat(request.after(oneLeft, NOW)).isSameAs(request);
    Order twoShipped = oneLeft.ship(List.of(new WantedUnits(item, Optional.of(1)))).order();
    CancellationRequest overtaken = request.after(twoShipped, NOW);
    assertThat(overtaken.state()).isEqualTo(new RequestState.Overtaken(NOW));
    assertThatThrownBy(() -> overtaken.accept(CANCELLATION, NOW)).hasMessageContaining("meanwhile");
  }

  @Test
  void what_is_shipped_or_is_the_marketplaces_cannot_be_asked_for() {
    Order shipped = order.ship(List.of()).order();
    assertThatThrownBy(() -> CancellationRequest.ask(ID, shipped, List.of(), NOW))
        .isInstanceOf(OrderException.Refused.class);
    assertThatThrownBy(() -> asked(4)).isInstanceOf(OrderException.Refused.class);
  }

  @Test
  void d2_the_actions_of_an_order_say_what_would_be_accepted() {
    assertThat(allowed(order, false)).containsExactly("ship", "cancel");
    assertThat(allowed(order, true))
        .containsExactly("ship", "cancel", "acceptCancellation", "rejectCancellation");
    assertThat(allowed(order.ship(List.of()).order(), false)).isEmpty();
  }

  private static List<String> allowed(Order order, boolean requested) {
    return order.actions(requested).stream()
        .filter(AllowedAction::allowed)
        .map(AllowedAction::name)
        .toList();
  }

  @Property(tries = 500)
  void whatever_is_shipped_cancelled_and_asked_for_no_unit_is_lost_or_counted_twice(
      @ForAll @Size(max = 12) List<@IntRange(max = 8) Integer> steps) {
    Order now = anOrder().lines(line("8712345678906", 5, "1.00")).placed();
    OrderItemId only = now.lines().getFirst().id();
    Optional<CancellationRequest> open = Optional.empty();
    for (int step : steps) {
      int units = 1 + step / 4;
      try {
        switch (step % 4) {
          case 0 -> now = now.ship(List.of(new WantedUnits(only, Optional.of(units)))).order();
          case 1 ->
              now =
                  now.cancel(List.of(new WantedUnits(only, Optional.of(units))), CancelledBy.SELLER)
                      .order();
          case 2 ->
              open =
                  Optional.of(
                      CancellationRequest.ask(
                          ID, now, List.of(new WantedUnits(only, Optional.of(units))), NOW));
          default -> {
            if (open.isPresent() && open.get().isOpen()) {
              // An open request can always be accepted.
              now = now.cancel(open.get().wanted(), CancelledBy.SELLER).order();
              open = Optional.of(open.get().accept(CANCELLATION, NOW));
            }
          }
        }
      } catch (OrderException.Refused refused) {
        assertThat(step % 4).as(refused.getMessage()).isNotEqualTo(3);
      }
      Order after = now;
      open = open.map(request -> request.after(after, NOW));
      LineProgress progress = now.line(only).progress();
      assertThat(now.line(only).open() + progress.shipped() + progress.cancelled()).isEqualTo(5);
      assertThat(now.line(only).open()).isNotNegative();
    }
  }
}
