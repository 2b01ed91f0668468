package dev.sellerdesk.orders.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void of_a_parcel_nobody_spoke_of_nothing_is_known() {
    assertThat(Tracking.of(List.of())).isEqualTo(Tracking.NONE);
  }

  @ParameterizedTest(name = "{0} after {1} is {2}")
  @CsvSource({
    "PRE_ANNOUNCED, '', ANNOUNCED",
    "AT_TRANSPORTER, PRE_ANNOUNCED, IN_TRANSIT",
    "PRE_ANNOUNCED, AT_TRANSPORTER, IN_TRANSIT",
    "OUT_FOR_DELIVERY, IN_TRANSIT, OUT_FOR_DELIVERY",
    "EXCEPTION, IN_TRANSIT, EXCEPTION",
    "IN_TRANSIT, EXCEPTION, IN_TRANSIT",
    "DELIVERY_FAILED, OUT_FOR_DELIVERY, DELIVERY_FAILED",
    "AT_PICK_UP_POINT, DELIVERY_FAILED, AT_PICK_UP_POINT",
    "PICKED_UP_AT_PICK_UP_POINT, AT_PICK_UP_POINT, DELIVERED",
    "DELIVERED_AT_NEIGHBOURS, DELIVERY_FAILED, DELIVERED",
    "DELIVERED_AT_CUSTOMER, OUT_FOR_DELIVERY, DELIVERED",
    "IN_TRANSIT, DELIVERED_AT_CUSTOMER, DELIVERED",
    "RETURNED_TO_SENDER, DELIVERED_AT_CUSTOMER, RETURNED",
    "IN_TRANSIT, RETURNED_TO_SENDER, RETURNED",
    "DELIVERED_AT_CUSTOMER, RETURNED_TO_SENDER, DELIVERED"
  })
  void the_status_follows_from_the_last_scan_that_says_something(
      ScanCode last, String before, TrackingStatus status) {
    List<CarrierScan> scans = new ArrayList<>(List.of(scan(last, 60)));
    if (!before.isEmpty()) {
      scans.add(scan(ScanCode.valueOf(before), 0));
    }
    assertThat(Tracking.of(scans).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"DELIVERY_FAILED", "AT_PICK_UP_POINT", "DELIVERED_AT_NEIGHBOURS"})
  void t_15_the_first_attempt_is_when_the_customer_could_have_had_it(ScanCode attempt) {
    Tracking tracking =
        Tracking.of(
            List.of(
                scan(ScanCode.DELIVERED_AT_CUSTOMER, 90),
                scan(attempt, 30),
                scan(ScanCode.OUT_FOR_DELIVERY, 10)));
    assertThat(tracking.firstAttempt()).contains(at(30));
    assertThat(Tracking.of(List.of(scan(ScanCode.OUT_FOR_DELIVERY, 10))).firstAttempt()).isEmpty();
  }

  @Test
  void a_return_takes_nothing_back_of_when_it_was_delivered() {
    Tracking tracking =
        Tracking.of(
            List.of(
                scan(ScanCode.RETURNED_TO_SENDER, 500), scan(ScanCode.DELIVERED_AT_CUSTOMER, 30)));
    assertThat(tracking.status()).isEqualTo(TrackingStatus.RETURNED);
    assertThat(tracking.deliveredAt()).contains(at(30));
  }

  @Test
  void the_expected_day_is_what_the_carrier_said_last_about_it() {
    LocalDate day = LocalDate.of(2026, 11, 25);
    assertThat(
            Tracking.of(
                    List.of(
                        scan(ScanCode.OUT_FOR_DELIVERY, 80),
                        expecting(ScanCode.IN_TRANSIT, 40, day.plusDays(1)),
                        expecting(ScanCode.AT_TRANSPORTER, 20, day)))
                .expectedDelivery())
        .contains(day.plusDays(1));
  }

  @Test
  void the_reason_is_that_of_the_scan_that_decides() {
    CarrierScan failed =
        new CarrierScan(
            ScanCode.DELIVERY_FAILED,
            at(10),
            at(11),
            Optional.of(FailureReason.NOT_AT_HOME),
            Optional.empty(),
            Optional.empty());
    assertThat(Tracking.of(List.of(failed)).reason()).contains(FailureReason.NOT_AT_HOME);
    assertThat(Tracking.of(List.of(failed, scan(ScanCode.OUT_FOR_DELIVERY, 20))).reason())
        .isEmpty();
  }

  @Property(tries = 3000)
  void whatever_order_scans_come_in_and_however_often_the_outcome_is_the_same(
      @ForAll("histories") List<CarrierScan> history, @ForAll long seed) {
    Random random = new Random(seed);
    List<CarrierScan> mixed = new ArrayList<>(history);
    for (int i = 0; i < history.size(); i++) {
      CarrierScan again = history.get(random.nextInt(history.size()));
      // told again later, perhaps from elsewhere: neither is anything the status depends on
      mixed.add(
          new CarrierScan(
              again.code(),
              again.happenedAt(),
              again.heardAt().plusSeconds(random.nextInt(10_000)),
              again.reason(),
              Optional.of("again"),
              again.expectedDelivery()));
    }
    Collections.shuffle(mixed, random);
    assertThat(Tracking.of(mixed)).isEqualTo(Tracking.of(history));
  }

  @Property(tries = 3000)
  void once_delivered_it_is_delivered_or_returned_and_was_attempted_before(
      @ForAll("histories") List<CarrierScan> history) {
    Tracking tracking = Tracking.of(history);
    boolean delivered = history.stream().anyMatch(scan -> scan.code().isDelivery());
    assertThat(tracking.deliveredAt().isPresent()).isEqualTo(delivered);
    if (delivered) {
      assertThat(tracking.status()).isIn(TrackingStatus.DELIVERED, TrackingStatus.RETURNED);
      assertThat(tracking.firstAttempt().orElseThrow())
          .isBeforeOrEqualTo(tracking.deliveredAt().orElseThrow());
    } else {
      assertThat(tracking.status()).isNotEqualTo(TrackingStatus.DELIVERED);
    }
  }

  @Provide
  Arbitrary<List<CarrierScan>> histories() {
    return Combinators.combine(
            Arbitraries.of(ScanCode.class),
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(FailureReason.class).optional(),
            Arbitraries.integers().between(1, 5).optional())
        .as((code, minutes, reason, day) ->
            new CarrierScan(
                code,
                at(minutes),
                at(minutes + 5),
                code.isFailure() ? reason : Optional.empty(),
                Optional.empty(),
                day.map(number -> LocalDate.of(2026, 12, number))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static CarrierScan scan(ScanCode code, int minutes) {
    return new CarrierScan(
        code, at(minutes), at(minutes + 5), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static CarrierScan expecting(ScanCode code, int minutes, LocalDate day) {
    return new CarrierScan(
        code, at(minutes), at(minutes + 5), Optional.empty(), Optional.empty(), Optional.of(day));
  }

  private static Instant at(int minutes) {
    return START.plus(minutes, ChronoUnit.MINUTES);
  }
}
