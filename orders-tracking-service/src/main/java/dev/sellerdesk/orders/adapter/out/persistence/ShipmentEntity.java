package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.NumberSource;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.Shipment;
import dev.sellerdesk.orders.domain.ShipmentId;
import dev.sellerdesk.orders.domain.ShipmentType;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transport;
import dev.sellerdesk.orders.domain.Transporters;
import dev.sellerdesk.orders.domain.Units;
import dev.sellerdesk.orders.domain.tracking.FailureReason;
import dev.sellerdesk.orders.domain.tracking.Tracking;
import dev.sellerdesk.orders.domain.tracking.TrackingStatus;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "shipment")
class ShipmentEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String orderNumber;

  @Enumerated(EnumType.STRING)
  ShipmentType shipmentType;

  @Enumerated(EnumType.STRING)
  NumberSource source;

  String transporterCode;
  String trackAndTrace;
  String reference;
  Instant shippedAt;
  LocalDate expectedDeliveryDate;

  @Enumerated(EnumType.STRING)
  TrackingStatus trackingStatus;

  Instant trackingSince;

  @Enumerated(EnumType.STRING)
  FailureReason trackingReason;

  Instant firstDeliveryAttempt;
  Instant deliveredAt;
  LocalDate carrierExpects;
  @Version long version;

  @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL)
  @OrderBy("lineNumber")
  List<ShipmentItemEntity> items = new ArrayList<>();

  protected ShipmentEntity() {}

  ShipmentEntity(Shipment shipment) {
    id = shipment.id().value();
    retailerId = shipment.retailerId().value();
    orderNumber = shipment.orderNumber().value();
    shipmentType = shipment.type();
    source = shipment.source();
    reference = shipment.transport().reference().orElse(null);
    shippedAt = shipment.shippedAt();
    expectedDeliveryDate = shipment.expectedDelivery().orElse(null);
    take(shipment);
    for (Units units : shipment.units()) {
      items.add(new ShipmentItemEntity(this, items.size(), units));
    }
  }

  final void take(Shipment shipment) {
    Transport transport = shipment.transport();
    transporterCode = transport.transporter().code();
    trackAndTrace = transport.number().map(TrackingNumber::value).orElse(null);
    Tracking tracking = shipment.tracking();
    trackingStatus = tracking.status();
    trackingSince = tracking.since().orElse(null);
    trackingReason = tracking.reason().orElse(null);
    firstDeliveryAttempt = tracking.firstAttempt().orElse(null);
    deliveredAt = tracking.deliveredAt().orElse(null);
    carrierExpects = tracking.expectedDelivery().orElse(null);
  }

  Shipment toDomain() {
    return new Shipment(
        new ShipmentId(id),
        new OrderNumber(orderNumber),
        new RetailerId(retailerId),
        shipmentType,
        source,
        new Transport(
            Transporters.named(transporterCode),
            Optional.ofNullable(trackAndTrace).map(TrackingNumber::new),
            Optional.ofNullable(reference)),
        items.stream().map(UnitsEntity::toDomain).toList(),
        shippedAt,
        Optional.ofNullable(expectedDeliveryDate),
        new Tracking(
            trackingStatus,
            Optional.ofNullable(trackingSince),
            Optional.ofNullable(trackingReason),
            Optional.ofNullable(firstDeliveryAttempt),
            Optional.ofNullable(deliveredAt),
            Optional.ofNullable(carrierExpects)),
        version);
  }
}
