package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.RecordScans;
import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.application.port.out.CarrierScans.Scanned;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transporters;
import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

@UseCase
@AcrossRetailers
class RecordScansService implements RecordScans {

  /** So far the clock of a carrier may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private final CarrierScans scans;
  private final ShipmentRepository shipments;
  private final Clock clock;

  RecordScansService(CarrierScans scans, ShipmentRepository shipments, Clock clock) {
    this.scans = scans;
    this.shipments = shipments;
    this.clock = clock;
  }

  @Override
  public Outcome record(String transporterCode, List<Told> told) {
    if (Transporters.find(transporterCode).isEmpty()) {
      throw new OrderException.TransporterNotFound(transporterCode);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Scanned> heard = new ArrayList<>();
    for (Told scan : told) {
      heard.add(heard(scan, now, "events[%d].".formatted(heard.size())));
    }
    int recorded = scans.add(transporterCode, heard);
    Set<String> unknown =
        heard.stream()
            .map(scanned -> scanned.number().value())
            .collect(Collectors.toCollection(TreeSet::new));
    unknown.removeAll(shipments.known(transporterCode, unknown));
    return new Outcome(told.size(), recorded, told.size() - recorded, List.copyOf(unknown));
  }

  private static Scanned heard(Told told, Instant now, String field) {
    Instant happenedAt = told.happenedAt().truncatedTo(ChronoUnit.MICROS);
    if (happenedAt.isAfter(now.plus(AHEAD))) {
      throw new OrderException.Invalid(field + "eventDateTime", "must not be in the future");
    }
    if (told.reason().isPresent() && !told.code().isFailure()) {
      throw new OrderException.Invalid(
          field + "reason", "belongs to EXCEPTION, DELIVERY_FAILED and RETURNED_TO_SENDER only");
    }
    return new Scanned(
        TrackingNumber.typed(told.number())
            .orElseThrow(() ->
                new OrderException.Invalid(
                    field + "trackAndTrace",
                    "must have 4 to 50 letters, digits and hyphens, and no hyphen first")),
        new CarrierScan(
            told.code(), happenedAt, now, told.reason(), told.place(), told.expectedDelivery()));
  }
}
