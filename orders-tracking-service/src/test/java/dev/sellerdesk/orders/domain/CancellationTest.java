package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.CancelledBy.SELLER;
import static dev.sellerdesk.orders.domain.CancelledBy.WEBSHOP;
import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static dev.sellerdesk.orders.domain.OrderFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CancellationTest {

  private final Order order =
      anOrder()
          .lines(line("8712345678906", 3, "10"), line("4006381333931", 1, "5"), byMarketplace())
          .placed();

  @Test
  void the_seller_cancels_all_that_the_seller_would_have_shipped() {
    Order.Changed cancelling = order.cancel(List.of(), SELLER);
    assertThat(cancelling.units()).containsExactly(new Units(id(0), 3), new Units(id(1), 1));
    assertThat(cancelling.order().lines().get(2).open()).isEqualTo(2);
    assertThat(cancelling.order().state()).isEqualTo(new OrderState.Placed());
  }

  @Test
  void the_webshop_cancels_the_marketplaces_units_too() {
    Order.Changed cancelling = order.cancel(List.of(), WEBSHOP);
    assertThat(cancelling.units()).hasSize(3);
    assertThat(cancelling.order().state()).isEqualTo(new OrderState.Cancelled());
  }

  @Test
  void what_the_marketplace_ships_is_not_the_sellers_to_cancel() {
    refused("shipped-by-marketplace", () -> order.cancel(units(2, Optional.of(1)), SELLER));
    Order all = anOrder().lines(byMarketplace()).placed();
    refused("shipped-by-marketplace", () -> all.cancel(List.of(), SELLER));
    assertThat(all.cancel(List.of(), WEBSHOP).order().state())
        .isEqualTo(new OrderState.Cancelled());
  }

  @Test
  void an_order_is_shipped_when_its_last_open_units_are_cancelled() {
    Order.Changed part = order.ship(List.of(new WantedUnits(id(0), Optional.of(2))));
    assertThat(part.order().cancel(List.of(), WEBSHOP).order().state())
        .isEqualTo(new OrderState.Shipped());
    assertThat(part.order().cancel(List.of(), SELLER).order().state())
        .isEqualTo(new OrderState.PartlyShipped(2));
  }

  @Test
  void cancelled_units_are_not_shipped_and_shipped_units_are_not_cancelled() {
    Order cancelled = order.cancel(units(0, Optional.empty()), SELLER).order();
    refused(
        "quantity-not-open", () -> cancelled.ship(List.of(new WantedUnits(id(0), Optional.of(1)))));
    refused("quantity-not-open", () -> cancelled.cancel(units(0, Optional.empty()), SELLER));
    Order shipped = order.ship(List.of()).order();
    refused("nothing-open", () -> shipped.cancel(List.of(), SELLER));
    Order gone = order.cancel(List.of(), WEBSHOP).order();
    refused("nothing-open", () -> gone.cancel(List.of(), WEBSHOP));
    refused("nothing-open", () -> gone.ship(List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4, Integer.MAX_VALUE})
  void only_open_units_can_be_cancelled(int quantity) {
    refused("quantity-not-open", () -> order.cancel(units(0, Optional.of(quantity)), SELLER));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 1", "3, 0"})
  void as_many_units_are_left_as_were_not_cancelled(int cancelled, int left) {
    Order after = order.cancel(units(0, Optional.of(cancelled)), SELLER).order();
    assertThat(after.lines().getFirst().open()).isEqualTo(left);
    assertThat(after.lines().getFirst().progress()).isEqualTo(new LineProgress(0, 0, cancelled));
    assertThat(after.lines().get(1)).isEqualTo(order.lines().get(1));
  }

  @Test
  void a_line_is_of_the_order_and_named_once() {
    assertThatThrownBy(() ->
            order.cancel(
                List.of(new WantedUnits(new OrderItemId(UUID.randomUUID()), Optional.empty())),
                SELLER))
        .isInstanceOf(OrderException.Invalid.class);
    WantedUnits one = new WantedUnits(id(0), Optional.of(1));
    assertThatThrownBy(() -> order.cancel(List.of(one, one), SELLER))
        .isInstanceOf(OrderException.Invalid.class)
        .hasMessage("names a line twice");
  }

  private List<WantedUnits> units(int line, Optional<Integer> quantity) {
    return List.of(new WantedUnits(id(line), quantity));
  }

  private static Placement.Line byMarketplace() {
    return new Placement.Line(
        new Ean("4006381333931"),
        "From the warehouse",
        2,
        Money.of("1", OrderFixture.EUR),
        Fulfilment.FBB);
  }

  private OrderItemId id(int line) {
    return order.lines().get(line).id();
  }

  private static void refused(String kind, ThrowingCallable asked) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            OrderException.Refused.class,
            refusal -> assertThat(refusal.refusal().kind()).isEqualTo(kind));
  }
}
