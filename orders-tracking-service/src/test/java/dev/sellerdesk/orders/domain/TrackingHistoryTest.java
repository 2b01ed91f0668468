package dev.sellerdesk.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.orders.domain.tracking.Tracking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TrackingHistoryTest {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00.123456789Z");
  private static final OrderNumber ORDER = new OrderNumber("A2K8290LP8");

  @Example
  void a_history_without_entries_is_intact() {
    assertThat(new TrackingHistory(ORDER, List.of()).firstBreak(List.of())).isEmpty();
  }

  @Property(tries = 200)
  void what_was_sealed_is_intact(@ForAll @IntRange(max = 30) int length) {
    assertThat(sealed(length).firstBreak(shipments(length))).isEmpty();
  }

  @Property(tries = 1_000)
  void any_single_changed_row_is_named_by_its_position(
      @ForAll @IntRange(min = 1, max = 30) int length,
      @ForAll @IntRange(max = 29) int which,
      @ForAll @IntRange(max = 8) int field) {
    int changed = which % length;
    List<SealedNumber> entries = new ArrayList<>(sealed(length).entries());
    entries.set(changed, changedIn(entries.get(changed), field));

    assertThat(new TrackingHistory(ORDER, entries).firstBreak(shipments(length)))
        .map(TrackingHistory.Break::position)
        .contains(changed + 1);
  }

  @Property(tries = 300)
  void a_changed_row_with_a_hash_made_anew_breaks_at_the_next_or_at_its_shipment(
      @ForAll @IntRange(min = 1, max = 20) int length, @ForAll @IntRange(max = 19) int which) {
    int changed = which % length;
    List<SealedNumber> entries = new ArrayList<>(sealed(length).entries());
    entries.set(changed, changedIn(entries.get(changed), 2).withExpectedHash());

    assertThat(new TrackingHistory(ORDER, entries).firstBreak(shipments(length)))
        .map(TrackingHistory.Break::position)
        .contains(changed + 1);
  }

  @Property(tries = 300)
  void a_removed_row_is_named_by_its_position(
      @ForAll @IntRange(min = 1, max = 20) int length, @ForAll @IntRange(max = 19) int which) {
    int removed = which % length;
    List<SealedNumber> entries = new ArrayList<>(sealed(length).entries());
    entries.remove(removed);

    assertThat(new TrackingHistory(ORDER, entries).firstBreak(shipments(length)))
        .map(TrackingHistory.Break::position)
        .contains(removed + 1);
  }

  @Example
  void a_shipment_that_says_another_number_than_was_sealed_is_noticed() {
    List<Shipment> shipments = new ArrayList<>(shipments(3));
    shipments.set(1, shipment(1, "3SABCD9999999"));
    assertThat(sealed(3).firstBreak(shipments)).map(TrackingHistory.Break::position).contains(2);
  }

  private static SealedNumber changedIn(SealedNumber entry, int field) {
    return new SealedNumber(
        entry.position() + (field == 0 ? 1 : 0),
        entry.orderNumber(),
        field == 1 ? new ShipmentId(new UUID(9, 9)) : entry.shipmentId(),
        field == 3 ? new RetailerId("1002") : entry.retailerId(),
        field == 4 ? "DHL" : entry.transporterCode(),
        field == 2 ? entry.number() + "0" : entry.number(),
        field == 5 ? "somebody" : entry.sealedBy(),
        field == 6 ? entry.sealedAt().plusNanos(1_000) : entry.sealedAt(),
        field == 7 ? "f".repeat(64) : entry.previousHash(),
        field == 8 ? "f".repeat(64) : entry.hash());
  }

  private static TrackingHistory sealed(int length) {
    TrackingHistory history = new TrackingHistory(ORDER, List.of());
    for (Shipment shipment : shipments(length)) {
      List<SealedNumber> entries = new ArrayList<>(history.entries());
      entries.add(history.seal(shipment, "seller-1001", NOW));
      history = new TrackingHistory(ORDER, entries);
    }
    return history;
  }

  private static List<Shipment> shipments(int count) {
    List<Shipment> shipments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shipments.add(shipment(i, "3SABCD%07d".formatted(i)));
    }
    return shipments;
  }

  private static Shipment shipment(int i, String number) {
    return new Shipment(
        new ShipmentId(new UUID(1, i)),
        ORDER,
        new RetailerId("1001"),
        ShipmentType.PARCEL,
        NumberSource.OWN_CARRIER,
        new Transport(
            Transporters.named("TNT"), Optional.of(new TrackingNumber(number)), Optional.empty()),
        List.of(new Units(new OrderItemId(new UUID(2, i)), 1)),
        NOW,
        Optional.of(LocalDate.of(2026, 11, 25)),
        Tracking.NONE,
        0);
  }
}
