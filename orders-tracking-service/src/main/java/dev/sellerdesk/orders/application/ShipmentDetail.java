package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.NumberSource;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderItemId;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.ShipmentType;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transporter;
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
    List<String> warnings) {

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

  static ShipmentDetail of(Shipment shipment, Order order, List<String> warnings) {
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
        warnings);
  }

  private static ShippedItem item(Order order, OrderItemId id, int quantity) {
    var line = order.line(id);
    return new ShippedItem(id.value(), line.ean().value(), line.title(), quantity);
  }
}
