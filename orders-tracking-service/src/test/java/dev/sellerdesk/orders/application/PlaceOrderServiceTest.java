package dev.sellerdesk.orders.application;

import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.orders.application.port.in.PlaceOrder;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.OrderFixture;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.OrderStatus;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.OrderPlaced;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceOrderServiceTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final InMemoryOrders orders = new InMemoryOrders();
  private final List<IntegrationEvent> events = new ArrayList<>();
  private final PlaceOrderService service =
      new PlaceOrderService(
          orders, events::add, UUID::randomUUID, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void a_placed_order_is_kept_and_announced() {
    PlaceOrder.Outcome outcome = place(anOrder());

    assertThat(outcome).isInstanceOf(PlaceOrder.Outcome.Placed.class);
    OrderDetail order = outcome.order();
    assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
    assertThat(order.totalPrice()).isEqualTo(new MoneyView("205.85", "EUR"));
    assertThat(order.links().questions()).contains("A2K8290LP8");
    assertThat(orders.find(new OrderNumber("A2K8290LP8"))).map(OrderDetail::of).contains(order);
    assertThat(events).hasSize(1);
    OrderPlaced placed = (OrderPlaced) events.getFirst();
    assertThat(placed.items())
        .extracting(OrderPlaced.Item::orderItemId)
        .containsExactly(order.items().getFirst().orderItemId().toString());
  }

  @Test
  void an_order_without_time_is_placed_now() {
    assertThat(place(anOrder().placedAt(null)).order().placedAt()).isEqualTo(NOW);
  }

  @Test
  void telling_it_again_answers_the_order_and_announces_nothing() {
    OrderDetail first = place(anOrder()).order();

    PlaceOrder.Outcome again = place(anOrder());

    assertThat(again).isInstanceOf(PlaceOrder.Outcome.KnownAlready.class);
    assertThat(again.order()).isEqualTo(first);
    assertThat(events).hasSize(1);
  }

  @Test
  void other_content_under_the_same_number_is_refused_and_changes_nothing() {
    OrderDetail first = place(anOrder()).order();

    assertThatThrownBy(() -> place(anOrder().shippingCost("0")))
        .isInstanceOf(OrderException.PlacedDifferently.class);

    assertThat(orders.find(new OrderNumber("A2K8290LP8"))).map(OrderDetail::of).contains(first);
    assertThat(events).hasSize(1);
  }

  @Test
  void a_writer_waits_for_its_turn_before_it_looks() {
    place(anOrder());
    assertThat(orders.turns()).containsExactly(new OrderNumber("A2K8290LP8"));
  }

  private PlaceOrder.Outcome place(OrderFixture order) {
    return service.place(new PlaceOrder.Command(order.told()));
  }
}
