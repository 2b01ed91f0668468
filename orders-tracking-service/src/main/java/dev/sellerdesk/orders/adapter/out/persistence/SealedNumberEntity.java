package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.SealedNumber;
import dev.sellerdesk.orders.domain.ShipmentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** An entry of a history; the service's database role may add such rows and nothing else. */
@Entity
@Immutable
@Table(name = "sealed_number")
class SealedNumberEntity {

  @Id UUID shipmentId;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String orderNumber;
  int position;
  String transporterCode;
  String trackAndTrace;
  String sealedBy;
  Instant sealedAt;
  String previousHash;
  String hash;

  protected SealedNumberEntity() {}

  SealedNumberEntity(SealedNumber entry) {
    shipmentId = entry.shipmentId().value();
    retailerId = entry.retailerId().value();
    orderNumber = entry.orderNumber().value();
    position = entry.position();
    transporterCode = entry.transporterCode();
    trackAndTrace = entry.number();
    sealedBy = entry.sealedBy();
    sealedAt = entry.sealedAt();
    previousHash = entry.previousHash();
    hash = entry.hash();
  }

  SealedNumber toDomain() {
    return new SealedNumber(
        position,
        new OrderNumber(orderNumber),
        new ShipmentId(shipmentId),
        new RetailerId(retailerId),
        transporterCode,
        trackAndTrace,
        sealedBy,
        sealedAt,
        previousHash,
        hash);
  }
}
