package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.Units;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "cancellation_item")
class CancellationItemEntity extends UnitsEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "cancellation_id")
  CancellationEntity cancellation;

  protected CancellationItemEntity() {}

  CancellationItemEntity(CancellationEntity cancellation, int lineNumber, Units units) {
    super(cancellation.retailerId, lineNumber, units);
    this.cancellation = cancellation;
  }
}
