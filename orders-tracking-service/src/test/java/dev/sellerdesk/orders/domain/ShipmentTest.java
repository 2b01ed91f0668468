package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static dev.sellerdesk.orders.domain.OrderFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import dev.sellerdesk.orders.domain.tracking.ScanCode;
import dev.sellerdesk.shared.event.OrderShipped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShipmentTest {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
  private static final String NUMBER = "3SABCD1234567";

  private final Order order =
      anOrder()
          .lines(
              line("8712345678906", 3, "10"),
              line("4006381333931", 1, "5"),
              new Placement.Line(
                  new Ean("4006381333931"),
                  "From the warehouse",
                  2,
                  Money.of("1", OrderFixture.EUR),
                  Fulfilment.FBB))
          .placed();

  @Test
  void without_lines_all_that_the_retailer_has_to_ship_is_shipped() {
    Order.Changed shipping = order.ship(List.of());
    assertThat(shipping.units()).containsExactly(new Units(id(0), 3), new Units(id(1), 1));
    // The marketplace's own units are still on their way.
    assertThat(shipping.order().state()).isEqualTo(new OrderState.PartlyShipped(2));
  }

  @Test
  void parts_of_a_line_can_be_shipped_until_nothing_is_open() {
    Order after = anOrder().lines(line("8712345678906", 3, "10")).placed();
    OrderItemId only = after.lines().getFirst().id();
    after = after.ship(List.of(new WantedUnits(only, Optional.of(1)))).order();
    assertThat(after.state()).isEqualTo(new OrderState.PartlyShipped(2));
    assertThat(after.actions(false).getFirst().allowed()).isTrue();
    after = after.ship(List.of(new WantedUnits(only, Optional.empty()))).order();
    assertThat(after.state()).isEqualTo(new OrderState.Shipped());
    assertThat(after.actions(false).getFirst().allowed()).isFalse();
    assertThat(after.actions(false).getFirst().ruleId()).isEqualTo("O-25");
    Order shipped = after;
    refused("nothing-open", () -> shipped.ship(List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 9999, Integer.MAX_VALUE})
  void more_than_is_open_is_refused(int quantity) {
    refused("quantity-not-open", () -> order.ship(List.of(units(0, quantity))));
  }

  @Test
  void what_the_marketplace_ships_is_refused() {
    refused("shipped-by-marketplace", () -> order.ship(List.of(units(2, 1))));
  }

  @Test
  void a_line_named_twice_or_of_another_order_is_refused() {
    assertThatThrownBy(() -> order.ship(List.of(units(0, 1), units(0, 1))))
        .isInstanceOf(OrderException.Invalid.class);
    assertThatThrownBy(() ->
            order.ship(
                List.of(new WantedUnits(new OrderItemId(UUID.randomUUID()), Optional.empty()))))
        .isInstanceOf(OrderException.Invalid.class);
  }

  @Test
  void a_parcel_without_number_is_refused_by_default() {
    assertThatThrownBy(() -> confirm(ShipmentType.PARCEL, "TNT", Optional.empty(), true))
        .isInstanceOfSatisfying(
            OrderException.Impossible.class,
            refusal -> assertThat(refusal.refusal().ruleId()).isEqualTo("T-02"));
  }

  @Test
  void a_lenient_marketplace_takes_a_parcel_without_number() {
    assertThat(confirm(ShipmentType.PARCEL, "TNT", Optional.empty(), false).transport().number())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "PARCEL", mode = EnumSource.Mode.EXCLUDE)
  void letters_and_appointments_need_no_number_and_may_have_one(ShipmentType type) {
    assertThat(confirm(type, "TNT", Optional.empty(), true).transport().number()).isEmpty();
    assertThat(confirm(type, "TNT", Optional.of(NUMBER), true).transport().number())
        .contains(new TrackingNumber(NUMBER));
  }

  @Test
  void a_number_with_a_wrong_check_digit_is_refused() {
    assertThatThrownBy(
            () -> confirm(ShipmentType.PARCEL, "UPS", Optional.of("1Z999AA10123456785"), true))
        .isInstanceOfSatisfying(
            OrderException.Impossible.class,
            refusal -> assertThat(refusal.refusal().ruleId()).isEqualTo("T-12"));
  }

  @Test
  void the_event_has_number_delivery_service_and_expected_date() {
    OrderShipped event =
        confirm(ShipmentType.PARCEL, "TNT", Optional.of("3s abcd 1234567"), true)
            .shippedEvent(order);
    assertThat(event.trackAndTrace()).isEqualTo(NUMBER);
    assertThat(event.transporterName()).isEqualTo("PostNL");
    assertThat(event.expectedDeliveryDate()).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(event.trackingUrl()).endsWith("3SABCD1234567-NL-1234AB");
    assertThat(event.source()).isEqualTo("OWN_CARRIER");
    assertThat(event.items()).extracting(OrderShipped.Item::quantity).containsExactly(3, 1);
  }

  @Test
  void a_letter_without_number_is_told_without_it() {
    OrderShipped event =
        confirm(ShipmentType.LETTER, "TNT_BRIEF", Optional.empty(), true).shippedEvent(order);
    assertThat(event.trackAndTrace()).isNull();
    assertThat(event.trackingUrl()).isNull();
  }

  @Test
  void a_scan_of_more_than_thirty_days_before_is_of_another_parcel() {
    Shipment shipment = confirm(ShipmentType.PARCEL, "TNT", Optional.of(NUMBER), true);
    Instant thirtyDaysBefore = NOW.minus(Duration.ofDays(30));
    assertThat(shipment.concerns(delivered(thirtyDaysBefore))).isTrue();
    assertThat(shipment.concerns(delivered(thirtyDaysBefore.minusNanos(1_000)))).isFalse();
    assertThat(shipment.tracked(List.of(delivered(thirtyDaysBefore.minusNanos(1_000)))))
        .isSameAs(shipment);
  }

  private static CarrierScan delivered(Instant at) {
    return new CarrierScan(
        ScanCode.DELIVERED_AT_CUSTOMER,
        at,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void a_missing_number_is_filled_in_and_then_stays() {
    Shipment without = confirm(ShipmentType.LETTER, "TNT", Optional.empty(), true);
    Transporter postnl = Transporters.named("TNT");
    Shipment filled = without.filledWith(postnl, "3s abcd 1234567");
    assertThat(filled.transport().number()).contains(new TrackingNumber(NUMBER));
    assertThat(filled.filledWith(postnl, NUMBER)).isSameAs(filled);
    refused("number-sealed", () -> filled.filledWith(postnl, "3SABCD1234568"));
    refused("number-sealed", () -> filled.filledWith(Transporters.named("OTHER"), NUMBER));
  }

  private Shipment confirm(
      ShipmentType type, String carrier, Optional<String> number, boolean strict) {
    return Shipment.confirm(
        new ShipmentId(UUID.randomUUID()),
        order,
        order.ship(List.of()).units(),
        type,
        Transporters.named(carrier),
        number,
        Optional.empty(),
        strict,
        NOW);
  }

  private WantedUnits units(int line, int quantity) {
    return new WantedUnits(id(line), Optional.of(quantity));
  }

  private OrderItemId id(int line) {
    return order.lines().get(line).id();
  }

  private static void refused(String kind, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            OrderException.Refused.class,
            refusal -> assertThat(refusal.refusal().kind()).isEqualTo(kind));
  }
}
