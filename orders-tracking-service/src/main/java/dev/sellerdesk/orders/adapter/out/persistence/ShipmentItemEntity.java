package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.ShippedUnits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "shipment_item")
class ShipmentItemEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "shipment_id")
  ShipmentEntity shipment;

  int lineNumber;
  UUID orderItemId;
  int quantity;

  protected ShipmentItemEntity() {}

  ShipmentItemEntity(ShipmentEntity shipment, int lineNumber, ShippedUnits units) {
    retailerId = shipment.retailerId;
    this.shipment = shipment;
    this.lineNumber = lineNumber;
    orderItemId = units.item().value();
    quantity = units.quantity();
  }
}
