package dev.sellerdesk.orders.adapter.out.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.orders.application.port.out.Carrier.Purchase;
import dev.sellerdesk.orders.domain.Address;
import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.LabelType;
import dev.sellerdesk.orders.domain.NumberCheck;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.ScriptedScan;
import dev.sellerdesk.orders.domain.ShipmentType;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.tracking.ScanCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedCarrierTest {

  private static final Instant SATURDAY = Instant.parse("2026-11-21T10:00:00Z");
  private static final Consignment PARCEL = to("NL");

  private Instant now = SATURDAY;
  private final SimulatedCarrier carrier = new SimulatedCarrier(new Now());

  private final class Now extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static Consignment to(String country) {
    return new Consignment(
        new OrderNumber("A2K8290LP8"),
        new Address("Erika Jansen", "Dorpsstraat", "1", "1234 ab", "Utrecht", country));
  }

  private LabelOffer offer(LabelType type) {
    return carrier.offers(PARCEL).stream()
        .filter(offer -> offer.type() == type)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void offers_are_both_label_types_at_a_discount_the_cheapest_first_T_06_O_23() {
    List<LabelOffer> offers = carrier.offers(PARCEL);
    assertThat(offers).extracting(LabelOffer::type).contains(LabelType.values());
    assertThat(offers)
        .isSortedAccordingTo((a, b) -> Long.compare(a.price().minor(), b.price().minor()));
    assertThat(offers)
        .allSatisfy(
            offer -> assertThat(offer.price().minor()).isLessThan(offer.listPrice().minor()));
  }

  @Test
  void a_letterbox_label_counts_as_a_letter_T_03() {
    assertThat(LabelType.LETTERBOX.shipmentType()).isEqualTo(ShipmentType.LETTER);
    assertThat(LabelType.PARCEL.shipmentType()).isEqualTo(ShipmentType.PARCEL);
  }

  @Test
  void nothing_is_delivered_on_a_sunday_O_24() {
    assertThat(offer(LabelType.PARCEL).expectedDelivery()).contains(LocalDate.of(2026, 11, 23));
    assertThat(offer(LabelType.LETTERBOX).expectedDelivery()).contains(LocalDate.of(2026, 11, 24));
  }

  @Test
  void there_are_no_offers_where_it_does_not_go() {
    assertThat(carrier.offers(to("FR"))).isEmpty();
  }

  @Test
  void a_thousand_numbers_are_all_different_and_pass_our_own_check_T_05_T_12() {
    Set<TrackingNumber> numbers = new HashSet<>();
    for (LabelType type : LabelType.values()) {
      LabelOffer offer = offer(type);
      for (int i = 0; i < 500; i++) {
        CarrierLabel label = carrier.buy(new Purchase(type + "-" + i, offer.id(), PARCEL));
        NumberCheck check = offer.transporter().check(label.number().value());
        assertThat(check.fault()).isEmpty();
        assertThat(check.doubts()).isEmpty();
        numbers.add(label.number());
      }
    }
    assertThat(numbers).hasSize(1000);
  }

  @Test
  void the_same_reference_buys_once_even_after_the_offer_has_expired() {
    Purchase purchase = new Purchase("r-1", offer(LabelType.PARCEL).id(), PARCEL);
    CarrierLabel first = carrier.buy(purchase);
    now = now.plus(Duration.ofDays(1));
    assertThat(carrier.buy(purchase)).isEqualTo(first);
    assertThat(first.sortingCode()).isEqualTo("NL-1234AB");
  }

  @Test
  void a_reference_stands_for_one_purchase() {
    carrier.buy(new Purchase("r-1", offer(LabelType.PARCEL).id(), PARCEL));
    Purchase other = new Purchase("r-1", offer(LabelType.LETTERBOX).id(), PARCEL);
    assertThatThrownBy(() -> carrier.buy(other)).isInstanceOf(CarrierException.ReferenceUsed.class);
  }

  @Test
  void an_offer_holds_until_its_last_instant_and_no_longer() {
    LabelOffer offer = offer(LabelType.PARCEL);
    now = offer.validUntil().minusNanos(1);
    carrier.buy(new Purchase("r-1", offer.id(), PARCEL));
    now = offer.validUntil();
    assertThatThrownBy(() -> carrier.buy(new Purchase("r-2", offer.id(), PARCEL)))
        .isInstanceOf(CarrierException.OfferGone.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "SIM-BOAT-NL-1795257000",
        "SIM-PARCEL-BE-1795257000",
        "SIM-PARCEL-NL-99999999999",
        "SIM-PARCEL-NL-0",
        "SIM-PARCEL-NL-999999999999999999999999"
      })
  void an_offer_that_was_never_made_is_not_sold(String id) {
    assertThatThrownBy(() -> carrier.buy(new Purchase("r-1", id, PARCEL)))
        .isInstanceOf(CarrierException.OfferGone.class);
  }

  @Test
  void the_script_goes_from_the_retailer_to_the_customer_on_the_expected_day() {
    CarrierLabel label = carrier.buy(new Purchase("r-1", offer(LabelType.PARCEL).id(), PARCEL));
    List<ScriptedScan> scans = carrier.of(label, now);
    assertThat(scans)
        .extracting(ScriptedScan::code)
        .containsExactly(
            ScanCode.PRE_ANNOUNCED,
            ScanCode.AT_TRANSPORTER,
            ScanCode.OUT_FOR_DELIVERY,
            ScanCode.DELIVERED_AT_CUSTOMER);
    assertThat(scans).extracting(ScriptedScan::at).isSorted().startsWith(now);
    assertThat(scans.getLast().at()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
  }

  @Test
  void who_hands_over_late_is_delivered_late_and_the_scans_stay_in_order() {
    CarrierLabel label = carrier.buy(new Purchase("r-1", offer(LabelType.PARCEL).id(), PARCEL));
    Instant late = Instant.parse("2026-11-25T22:59:00Z");
    List<ScriptedScan> scans = carrier.of(label, late);
    assertThat(scans).extracting(ScriptedScan::at).isSorted().startsWith(late);
    assertThat(scans.getLast().at()).isEqualTo(Instant.parse("2026-11-26T12:00:00Z"));
  }
}
