package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.CancelledUnits;
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
@Table(name = "cancellation_request_item")
class CancellationRequestItemEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "request_id")
  CancellationRequestEntity request;

  int lineNumber;
  UUID orderItemId;
  int quantity;

  protected CancellationRequestItemEntity() {}

  CancellationRequestItemEntity(
      CancellationRequestEntity request, int lineNumber, CancelledUnits units) {
    retailerId = request.retailerId;
    this.request = request;
    this.lineNumber = lineNumber;
    orderItemId = units.item().value();
    quantity = units.quantity();
  }
}
