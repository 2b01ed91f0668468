package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.Units;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "shipment_item")
class ShipmentItemEntity extends UnitsEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "shipment_id")
  ShipmentEntity shipment;

  protected ShipmentItemEntity() {}

  ShipmentItemEntity(ShipmentEntity shipment, int lineNumber, Units units) {
    super(shipment.retailerId, lineNumber, units);
    this.shipment = shipment;
  }
}
