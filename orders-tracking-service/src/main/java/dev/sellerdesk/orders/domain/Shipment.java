package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.Absent.orAbsent;

import dev.sellerdesk.shared.event.OrderShipped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Units of one order that the retailer handed over together (O-04). Nothing of it changes but that
 * a missing number is filled in, once (T-11).
 *
 * @param expectedDelivery the date promised to the customer; empty when nothing was (O-24)
 */
public record Shipment(
    ShipmentId id,
    OrderNumber orderNumber,
    RetailerId retailerId,
    ShipmentType type,
    NumberSource source,
    Transport transport,
    List<ShippedUnits> units,
    Instant shippedAt,
    Optional<LocalDate> expectedDelivery,
    long version) {

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
      List<ShippedUnits> units,
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
      return new Shipment(
          id,
          orderNumber,
          retailerId,
          type,
          source,
          transport.sealedWith(by, filled),
          units,
          shippedAt,
          expectedDelivery,
          version);
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
