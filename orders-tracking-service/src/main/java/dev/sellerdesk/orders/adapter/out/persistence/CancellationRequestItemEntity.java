package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.Units;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "cancellation_request_item")
class CancellationRequestItemEntity extends UnitsEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "request_id")
  CancellationRequestEntity request;

  protected CancellationRequestItemEntity() {}

  CancellationRequestItemEntity(CancellationRequestEntity request, int lineNumber, Units units) {
    super(request.retailerId, lineNumber, units);
    this.request = request;
  }
}
