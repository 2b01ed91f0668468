package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShippingLabelTest {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
  private static final ShipmentId SHIPMENT = new ShipmentId(new UUID(0, 7));

  private final Order order = anOrder().placed();
  private final ShippingLabel ordered =
      ShippingLabel.order(new LabelId(new UUID(0, 1)), order, "client/k-1", "o-1", NOW);
  private final CarrierLabel sold = sold(Optional.of(LocalDate.of(2026, 11, 24)), LabelType.PARCEL);

  static CarrierLabel sold(Optional<LocalDate> expected, LabelType type) {
    return new CarrierLabel(
        new LabelOffer(
            "o-1",
            Transporters.named("TNT"),
            type,
            "PostNL parcel",
            new Money(695, OrderFixture.EUR),
            new Money(525, OrderFixture.EUR),
            expected,
            NOW.plusSeconds(3600)),
        new TrackingNumber("3SSDSK000000001"),
        "NL-1234AB");
  }

  @Test
  void a_wanted_label_has_no_number_until_its_carrier_sold_it() {
    assertThat(ordered.state().name()).isEqualTo("ORDERED");
    assertThatThrownBy(ordered::requireSold).hasMessageContaining("not sold");
    assertThatThrownBy(() -> ordered.usedBy(SHIPMENT, order.number()))
        .isInstanceOf(OrderException.Refused.class);
    ShippingLabel bought = ordered.sold(sold, NOW.plusSeconds(1));
    assertThat(bought.state()).isEqualTo(new LabelState.Bought(sold, NOW.plusSeconds(1)));
  }

  @Test
  void what_was_sold_stays_sold_whatever_is_heard_afterwards() {
    ShippingLabel bought = ordered.sold(sold, NOW);
    assertThat(bought.sold(sold, NOW.plusSeconds(60))).isSameAs(bought);
    assertThat(bought.refused("no")).isSameAs(bought);
    ShippingLabel refused = ordered.refused("The offer has expired");
    assertThat(refused.sold(sold, NOW)).isSameAs(refused);
    assertThatThrownBy(() -> refused.usedBy(SHIPMENT, order.number()))
        .isInstanceOf(OrderException.Refused.class);
  }

  @Test
  void a_label_is_used_once_T_11() {
    ShippingLabel used = ordered.sold(sold, NOW).usedBy(SHIPMENT, order.number());
    assertThat(used.state()).isEqualTo(new LabelState.Used(sold, NOW, SHIPMENT));
    assertThatThrownBy(() -> used.usedBy(new ShipmentId(new UUID(0, 8)), order.number()))
        .isInstanceOfSatisfying(
            OrderException.Refused.class,
            refused -> assertThat(refused.refusal().kind()).isEqualTo("label-used"));
  }

  @Test
  void a_label_is_of_its_order_alone() {
    ShippingLabel bought = ordered.sold(sold, NOW);
    assertThatThrownBy(() -> bought.usedBy(SHIPMENT, new OrderNumber("OTHER1")))
        .isInstanceOf(OrderException.Invalid.class);
  }

  @Test
  void the_same_word_stands_for_one_purchase() {
    ordered.confirmRepetition(order.number(), "o-1");
    assertThatThrownBy(() -> ordered.confirmRepetition(order.number(), "o-2"))
        .isInstanceOf(OrderException.Impossible.class);
    assertThatThrownBy(() -> ordered.confirmRepetition(new OrderNumber("OTHER1"), "o-1"))
        .isInstanceOf(OrderException.Impossible.class);
  }

  @Test
  void no_label_is_sold_for_what_is_shipped_already() {
    Order shipped = order.ship(List.of()).order();
    assertThatThrownBy(
            () -> ShippingLabel.order(new LabelId(new UUID(0, 2)), shipped, "k", "o-1", NOW))
        .isInstanceOf(OrderException.Refused.class);
  }

  @Test
  void a_shipment_under_a_label_has_its_number_from_the_start_T_05() {
    Shipment shipment = Shipment.confirm(SHIPMENT, order, order.ship(List.of()).units(), sold, NOW);
    assertThat(shipment.source()).isEqualTo(NumberSource.PLATFORM_LABEL);
    assertThat(shipment.type()).isEqualTo(ShipmentType.PARCEL);
    assertThat(shipment.transport().number()).contains(sold.number());
    assertThat(shipment.transport().transporter().code()).isEqualTo("TNT");
    assertThat(shipment.expectedDelivery()).isEqualTo(order.latestDeliveryDate());
  }

  @Test
  void the_customer_hears_of_the_carriers_day_where_the_order_promised_none_T_07() {
    Order unpromised = anOrder().latestDeliveryDate(null).placed();
    Shipment shipment =
        Shipment.confirm(SHIPMENT, unpromised, unpromised.ship(List.of()).units(), sold, NOW);
    assertThat(shipment.expectedDelivery()).contains(LocalDate.of(2026, 11, 24));
  }

  @Test
  void what_fits_through_a_letterbox_is_a_letter_O_23() {
    CarrierLabel letterbox = sold(Optional.empty(), LabelType.LETTERBOX);
    Shipment shipment =
        Shipment.confirm(SHIPMENT, order, order.ship(List.of()).units(), letterbox, NOW);
    assertThat(shipment.type()).isEqualTo(ShipmentType.LETTER);
  }
}
