package dev.sellerdesk.orders.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All numbers that were sealed for one order, each chained to the one before by its hash, so that
 * nobody changes one unnoticed (T-11, D7).
 *
 * @param entries by position
 */
public record TrackingHistory(OrderNumber orderNumber, List<SealedNumber> entries) {

  /**
   * Where the history is not what was sealed.
   *
   * @param position of the first entry that cannot be right, beginning with 1
   * @param reason what is wrong with it, for people
   */
  public record Break(int position, String reason) {}

  public TrackingHistory {
    entries = List.copyOf(entries);
  }

  /** The next entry: the number that this shipment has from now on, for good. */
  public SealedNumber seal(Shipment shipment, String by, Instant now) {
    TrackingNumber number =
        shipment
            .transport()
            .number()
            .orElseThrow(() -> new IllegalArgumentException("there is no number to seal"));
    return new SealedNumber(
            entries.size() + 1,
            orderNumber,
            shipment.id(),
            shipment.retailerId(),
            shipment.transport().transporter().code(),
            number.value(),
            by,
            now.truncatedTo(ChronoUnit.MICROS),
            entries.isEmpty() ? SealedNumber.BEGINNING : entries.getLast().hash(),
            "")
        .withExpectedHash();
  }

  /**
   * Finds the first entry that is not what was sealed, or that is missing.
   *
   * @param shipments all of the order
   * @return empty when the history is intact
   */
  public Optional<Break> firstBreak(List<Shipment> shipments) {
    Map<ShipmentId, Shipment> byId =
        shipments.stream().collect(Collectors.toMap(Shipment::id, Function.identity()));
    Set<ShipmentId> sealed = new HashSet<>();
    String previous = SealedNumber.BEGINNING;
    for (int i = 0; i < entries.size(); i++) {
      SealedNumber entry = entries.get(i);
      Optional<String> wrong = wrongWith(entry, i + 1, previous, byId);
      if (wrong.isPresent()) {
        return Optional.of(new Break(i + 1, wrong.get()));
      }
      previous = entry.hash();
      sealed.add(entry.shipmentId());
    }
    return shipments.stream()
        .filter(shipment -> shipment.transport().number().isPresent())
        .filter(shipment -> !sealed.contains(shipment.id()))
        .findFirst()
        .map(_ ->
            new Break(entries.size() + 1, "A shipment has a number that was never sealed here"));
  }

  private static Optional<String> wrongWith(
      SealedNumber entry, int position, String previous, Map<ShipmentId, Shipment> shipments) {
    if (entry.position() != position) {
      return Optional.of("An entry is missing");
    }
    if (!entry.previousHash().equals(previous)) {
      return Optional.of("The entry does not follow the one before");
    }
    if (!entry.hash().equals(entry.expectedHash())) {
      return Optional.of("The entry was changed after it was sealed");
    }
    return Optional.ofNullable(shipments.get(entry.shipmentId()))
            .filter(shipment -> agrees(entry, shipment))
            .isPresent()
        ? Optional.empty()
        : Optional.of("The shipment no longer has the number that was sealed");
  }

  private static boolean agrees(SealedNumber entry, Shipment shipment) {
    return shipment.transport().transporter().code().equals(entry.transporterCode())
        && shipment
            .transport()
            .number()
            .map(number -> number.value().equals(entry.number()))
            .orElse(false);
  }
}
