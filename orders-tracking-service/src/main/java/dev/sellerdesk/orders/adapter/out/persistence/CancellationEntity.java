package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.Cancellation;
import dev.sellerdesk.orders.domain.CancellationId;
import dev.sellerdesk.orders.domain.CancellationReason;
import dev.sellerdesk.orders.domain.CancelledBy;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.Units;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "cancellation")
class CancellationEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String orderNumber;

  @Enumerated(EnumType.STRING)
  CancelledBy cancelledBy;

  @Enumerated(EnumType.STRING)
  CancellationReason reason;

  Instant cancelledAt;

  @OneToMany(mappedBy = "cancellation", cascade = CascadeType.ALL)
  @OrderBy("lineNumber")
  List<CancellationItemEntity> items = new ArrayList<>();

  protected CancellationEntity() {}

  CancellationEntity(Cancellation cancellation) {
    id = cancellation.id().value();
    retailerId = cancellation.retailerId().value();
    orderNumber = cancellation.orderNumber().value();
    cancelledBy = cancellation.by();
    reason = cancellation.reason();
    cancelledAt = cancellation.cancelledAt();
    for (Units units : cancellation.units()) {
      items.add(new CancellationItemEntity(this, items.size(), units));
    }
  }

  Cancellation toDomain() {
    return new Cancellation(
        new CancellationId(id),
        new OrderNumber(orderNumber),
        new RetailerId(retailerId),
        cancelledBy,
        reason,
        items.stream().map(UnitsEntity::toDomain).toList(),
        cancelledAt);
  }
}
