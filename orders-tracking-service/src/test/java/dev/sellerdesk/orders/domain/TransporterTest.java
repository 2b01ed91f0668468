package dev.sellerdesk.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransporterTest {

  @ParameterizedTest
  @EnumSource(names = {"PARCEL", "LETTER"})
  void only_an_appointment_may_leave_its_carrier_open(ShipmentType type) {
    assertThatThrownBy(() -> Transporters.carrying(type, Optional.empty()))
        .isInstanceOf(OrderException.Invalid.class);
    assertThat(Transporters.carrying(type, Optional.of("TNT")).code()).isEqualTo("TNT");
    assertThat(Transporters.carrying(ShipmentType.APPOINTMENT, Optional.empty()).code())
        .isEqualTo(Transporters.APPOINTMENT);
  }

  @ParameterizedTest
  @EnumSource
  void a_carrier_nobody_knows_is_refused_for_every_shipment(ShipmentType type) {
    assertThatThrownBy(() -> Transporters.carrying(type, Optional.of("NOBODY")))
        .isInstanceOf(OrderException.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "TNT,3SABCD1234567",
    "TNT,3SABCD123456789",
    "TNT,RB123456785GB",
    "DHL,JVGL06248350001430112000",
    "DHLFORYOU,JJD014600004567890123",
    "DPD-NL,01234567890123",
    "UPS,1Z999AA10123456784",
    "UPS,1Z5R89390357567127",
    "BPOST_BE,323200000000000000000001",
    "GLS,12345678901",
    "TRUNKRS,ANY-THING-99"
  })
  void a_number_of_a_form_of_its_carrier_is_good(String carrier, String number) {
    NumberCheck check = Transporters.named(carrier).check(number);
    assertThat(check).isEqualTo(NumberCheck.good(number));
  }

  @ParameterizedTest
  @CsvSource({
    "TNT,3S12",
    "TNT,RB123456784GB",
    "TNT,RB12345678GB",
    "DHL,JVGL12",
    "DHL,JJD12X",
    "DPD-NL,0123456789",
    "UPS,1Z999AA10123456785",
    "UPS,1Z999AA1012345678",
    "BPOST_BE,32320000",
    "GLS,1234567890123",
    "OTHER,abc",
    "OTHER,-ABCD",
    "OTHER,AB_CD",
    "OTHER,AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEF"
  })
  void a_number_that_cannot_be_one_of_its_carrier_is_faulty(String carrier, String number) {
    assertThat(Transporters.named(carrier).check(number).fault()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"TNT,JVGL06248350001430112000", "UPS,3SABCD1234567", "GLS,ZE9H0K3A"})
  void a_number_of_no_published_form_is_a_doubt_and_no_fault(String carrier, String number) {
    NumberCheck check = Transporters.named(carrier).check(number);
    assertThat(check.fault()).isEmpty();
    assertThat(check.doubts()).hasSize(1);
  }

  @Test
  void spaces_and_small_letters_do_no_harm() {
    assertThat(Transporters.named("TNT").check(" 3s abcd\u00a01234567\t").number())
        .isEqualTo("3SABCD1234567");
  }

  @Test
  void fifty_characters_are_the_most() {
    assertThat(Transporters.named("OTHER").check("A".repeat(50)).fault()).isEmpty();
    assertThat(Transporters.named("OTHER").check("A".repeat(51)).fault()).isPresent();
    assertThat(Transporters.named("OTHER").check("A".repeat(4)).fault()).isEmpty();
    assertThat(Transporters.named("OTHER").check("A".repeat(3)).fault()).isPresent();
  }

  @Property
  void of_ten_check_digits_one_is_right(@ForAll @IntRange(max = 99_999_999) int serial) {
    int right = 0;
    for (int digit = 0; digit < 10; digit++) {
      String number = "RB%08d%dNL".formatted(serial, digit);
      right += Transporters.named("TNT").check(number).fault().isEmpty() ? 1 : 0;
    }
    assertThat(right).isEqualTo(1);
  }

  @Property
  void of_ten_digits_of_ups_one_is_right(@ForAll @IntRange(max = 99_999_999) int serial) {
    int right = 0;
    for (int digit = 0; digit < 10; digit++) {
      String number = "1Z999AA%010d%d".formatted(serial, digit);
      right += Transporters.named("UPS").check(number).fault().isEmpty() ? 1 : 0;
    }
    assertThat(right).isEqualTo(1);
  }

  @Test
  void a_carrier_nobody_knows_is_refused() {
    assertThatThrownBy(() -> Transporters.named("PIGEON"))
        .isInstanceOf(OrderException.Invalid.class)
        .hasMessageContaining("DHLFORYOU");
  }

  @Test
  void the_tracking_page_has_number_and_address() {
    Address to = new Address("E", "S", "1", "1234 AB", "Utrecht", "NL");
    assertThat(Transporters.named("TNT").trackingUrl(new TrackingNumber("3SABCD1234567"), to))
        .contains("https://jouw.postnl.nl/track-and-trace/3SABCD1234567-NL-1234AB");
    assertThat(Transporters.named("OTHER").trackingUrl(new TrackingNumber("3SABCD1234567"), to))
        .isEmpty();
  }

  @Test
  void every_carrier_has_a_name_and_a_page_that_names_the_number() {
    assertThat(Transporters.all())
        .hasSizeGreaterThan(30)
        .allSatisfy(carrier -> {
          assertThat(carrier.name()).isNotBlank();
          carrier
              .trackingUrl()
              .ifPresent(url -> assertThat(url).startsWith("https://").contains("{number}"));
        });
  }
}
