package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.NumberSource;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderItemId;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.ShipmentType;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transporter;
import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import dev.sellerdesk.orders.domain.tracking.FailureReason;
import dev.sellerdesk.orders.domain.tracking.ScanCode;
import dev.sellerdesk.orders.domain.tracking.Tracking;
import dev.sellerdesk.orders.domain.tracking.TrackingStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of one shipment shows (T-08, O-04).
 *
 * @param warnings what looks odd about its number (T-12)
 */
public record ShipmentDetail(
    UUID shipmentId,
    String orderNumber,
    ShipmentType shipmentType,
    NumberSource source,
    TransportView transport,
    List<ShippedItem> items,
    Instant shippedAt,
    @Nullable LocalDate expectedDeliveryDate,
    List<String> warnings,
    TrackingView tracking) {

  /**
   * What the carrier says about it; all of it follows from the scans.
   *
   * @param since when the scan happened that decides the status
   * @param firstDeliveryAttempt when the customer could have had it for the first time (T-15)
   * @param deliveredAt stays when it is returned afterwards
   * @param expectedDeliveryDate the carrier's last word about the day, where it delivers
   * @param events the last one first
   */
  public record TrackingView(
      TrackingStatus status,
      @Nullable Instant since,
      @Nullable FailureReason reason,
      @Nullable Instant firstDeliveryAttempt,
      @Nullable Instant deliveredAt,
      @Nullable LocalDate expectedDeliveryDate,
      List<ScanView> events) {

    private static TrackingView of(Tracking tracking, List<CarrierScan> scans) {
      return new TrackingView(
          tracking.status(),
          tracking.since().orElse(null),
          tracking.reason().orElse(null),
          tracking.firstAttempt().orElse(null),
          tracking.deliveredAt().orElse(null),
          tracking.expectedDelivery().orElse(null),
          scans.reversed().stream().map(ScanView::of).toList());
    }
  }

  /**
   * One scan.
   *
   * @param eventDateTime when it happened, as the carrier says
   * @param heardAt when we were told
   */
  public record ScanView(
      ScanCode eventCode,
      Instant eventDateTime,
      Instant heardAt,
      @Nullable FailureReason reason,
      @Nullable String place) {

    private static ScanView of(CarrierScan scan) {
      return new ScanView(
          scan.code(),
          scan.happenedAt(),
          scan.heardAt(),
          scan.reason().orElse(null),
          scan.place().orElse(null));
    }
  }

  /**
   * With whom it travels.
   *
   * @param trackAndTrace sealed; {@code null} as long as there is none
   */
  public record TransportView(
      String transporterCode,
      String transporterName,
      @Nullable String trackAndTrace,
      @Nullable String trackingUrl,
      @Nullable String reference) {}

  /** So many units of one line of the order. */
  public record ShippedItem(UUID orderItemId, String ean, String title, int quantity) {}

  static ShipmentDetail of(
      Shipment shipment, Order order, List<String> warnings, List<CarrierScan> scans) {
    Transporter by = shipment.transport().transporter();
    return new ShipmentDetail(
        shipment.id().value(),
        shipment.orderNumber().value(),
        shipment.type(),
        shipment.source(),
        new TransportView(
            by.code(),
            by.name(),
            shipment.transport().number().map(TrackingNumber::value).orElse(null),
            shipment.trackingUrl(order).orElse(null),
            shipment.transport().reference().orElse(null)),
        shipment.units().stream().map(of -> item(order, of.item(), of.quantity())).toList(),
        shipment.shippedAt(),
        shipment.expectedDelivery().orElse(null),
        warnings,
        TrackingView.of(shipment.tracking(), scans));
  }

  private static ShippedItem item(Order order, OrderItemId id, int quantity) {
    var line = order.line(id);
    return new ShippedItem(id.value(), line.ean().value(), line.title(), quantity);
  }
}
