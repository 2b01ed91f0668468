package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.Absent.orAbsent;

import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import dev.sellerdesk.orders.domain.tracking.Tracking;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.OrderShipped;
import dev.sellerdesk.shared.event.ShipmentDelivered;
import dev.sellerdesk.shared.event.ShipmentProgressed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Units of one order that the retailer handed over together (O-04). Nothing of it changes but that
 * a missing number is filled in, once (T-11), and what its carrier says about it.
 *
 * @param expectedDelivery the date promised to the customer; empty when nothing was (O-24)
 * @param tracking what follows from the carrier's scans
 */
public record Shipment(
    ShipmentId id,
    OrderNumber orderNumber,
    RetailerId retailerId,
    ShipmentType type,
    NumberSource source,
    Transport transport,
    List<Units> units,
    Instant shippedAt,
    Optional<LocalDate> expectedDelivery,
    Tracking tracking,
    long version) {

  /** Carriers use numbers again; what happened so long before belongs to somebody else's parcel. */
  private static final Duration OTHERS = Duration.ofDays(30);

  public Shipment {
    units = List.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("a shipment holds something");
    }
  }

  /**
   * The retailer confirms what it handed to its own carrier (T-08), or that it agreed with the
   * customer when to come (T-10).
   *
   * @param number as typed; empty when there is none
   * @param parcelNeedsNumber whether a parcel without a number is refused (T-02)
   * @throws OrderException.Impossible T-02 and T-12
   */
  public static Shipment confirm(
      ShipmentId id,
      Order order,
      List<Units> units,
      ShipmentType type,
      Transporter transporter,
      Optional<String> number,
      Optional<String> reference,
      boolean parcelNeedsNumber,
      Instant now) {
    if (type == ShipmentType.PARCEL && number.isEmpty() && parcelNeedsNumber) {
      throw new OrderException.Impossible(
          new Refusal(
              "T-02", "number-needed", "A parcel needs its track-and-trace number right away"));
    }
    return new Shipment(
        id,
        order.number(),
        order.retailerId(),
        type,
        type == ShipmentType.APPOINTMENT ? NumberSource.APPOINTMENT : NumberSource.OWN_CARRIER,
        new Transport(transporter, number.map(typed -> checked(transporter, typed)), reference),
        units,
        now,
        order.latestDeliveryDate(),
        Tracking.NONE,
        0);
  }

  /**
   * The retailer confirms what it handed over under a label that it bought here (T-05): its number
   * comes with it. The day is the one promised with the order, or else the carrier's (T-07).
   */
  public static Shipment confirm(
      ShipmentId id, Order order, List<Units> units, CarrierLabel label, Instant now) {
    LabelOffer offer = label.offer();
    return new Shipment(
        id,
        order.number(),
        order.retailerId(),
        offer.type().shipmentType(),
        NumberSource.PLATFORM_LABEL,
        new Transport(offer.transporter(), Optional.of(label.number()), Optional.empty()),
        units,
        now,
        order.latestDeliveryDate().or(offer::expectedDelivery),
        Tracking.NONE,
        0);
  }

  /**
   * The missing number, or the same again. With the same number nothing changes.
   *
   * @throws OrderException.Refused T-11, if there is another one
   * @throws OrderException.Impossible T-12, if it cannot be a number of this carrier
   */
  public Shipment filledWith(Transporter by, String typed) {
    TrackingNumber filled = checked(by, typed);
    if (transport.number().isEmpty()) {
      return with(transport.sealedWith(by, filled), tracking);
    }
    if (transport.number().get().equals(filled)
        && transport.transporter().code().equals(by.code())) {
      return this;
    }
    throw new OrderException.Refused(
        new Refusal(
            "T-11",
            "number-sealed",
            "The shipment has its track-and-trace number already, and a number never changes"));
  }

  /**
   * With what follows from all scans of its number; the same shipment when that is known already.
   */
  public Shipment tracked(Collection<CarrierScan> scans) {
    Tracking now = Tracking.of(scans.stream().filter(this::concerns).toList());
    return now.equals(tracking) ? this : with(transport, now);
  }

  /** Whether a scan of its number is about it. */
  public boolean concerns(CarrierScan scan) {
    return !scan.happenedAt().isBefore(shippedAt.minus(OTHERS));
  }

  /** What the others hear when the carrier's scans led from {@code before} to this. */
  public List<IntegrationEvent> progressSince(Shipment before) {
    List<IntegrationEvent> events = new ArrayList<>();
    if (tracking.status() != before.tracking.status()) {
      events.add(progressedEvent());
    }
    if (deliveredSince(before)) {
      events.add(deliveredEvent());
    }
    return events;
  }

  /** Whether its units arrived between the two. */
  public boolean deliveredSince(Shipment before) {
    return tracking.deliveredAt().isPresent() && before.tracking.deliveredAt().isEmpty();
  }

  private ShipmentProgressed progressedEvent() {
    return new ShipmentProgressed(
        orderNumber.value(),
        id.value(),
        retailerId.value(),
        transport.transporter().code(),
        orAbsent(transport.number().map(TrackingNumber::value)),
        tracking.status().name(),
        orAbsent(tracking.since()),
        orAbsent(tracking.reason().map(Enum::name)),
        orAbsent(tracking.expectedDelivery()));
  }

  private ShipmentDelivered deliveredEvent() {
    return new ShipmentDelivered(
        orderNumber.value(),
        id.value(),
        retailerId.value(),
        transport.transporter().code(),
        orAbsent(transport.number().map(TrackingNumber::value)),
        orAbsent(tracking.firstAttempt()),
        orAbsent(tracking.deliveredAt()),
        orAbsent(expectedDelivery));
  }

  private Shipment with(Transport nextTransport, Tracking nextTracking) {
    return new Shipment(
        id,
        orderNumber,
        retailerId,
        type,
        source,
        nextTransport,
        units,
        shippedAt,
        expectedDelivery,
        nextTracking,
        version);
  }

  /** How the others hear of it, with the three facts of the customer's mail (T-07). */
  public OrderShipped shippedEvent(Order order) {
    Transporter by = transport.transporter();
    return new OrderShipped(
        orderNumber.value(),
        id.value(),
        retailerId.value(),
        order.customer().ref(),
        type.name(),
        source.name(),
        by.code(),
        by.name(),
        orAbsent(transport.number().map(TrackingNumber::value)),
        orAbsent(trackingUrl(order)),
        orAbsent(transport.reference()),
        orAbsent(expectedDelivery),
        shippedAt,
        units.stream().map(of -> told(order.line(of.item()), of.quantity())).toList());
  }

  /** Where the customer can follow it; empty without a number or a public page. */
  public Optional<String> trackingUrl(Order order) {
    return transport
        .number()
        .flatMap(number -> transport.transporter().trackingUrl(number, order.shippingAddress()));
  }

  private static OrderShipped.Item told(OrderLine line, int quantity) {
    return new OrderShipped.Item(
        line.id().value().toString(), line.ean().value(), line.title(), quantity);
  }

  private static TrackingNumber checked(Transporter by, String typed) {
    NumberCheck check = by.check(typed);
    check
        .fault()
        .ifPresent(fault -> {
          throw new OrderException.Impossible(new Refusal("T-12", "number-malformed", fault));
        });
    return new TrackingNumber(check.number());
  }
}
