package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.domain.KnownOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "known_order_item")
class KnownOrderItemEntity {

  @Id UUID id;
  @TenantId String retailerId;

  @ManyToOne(fetch = FetchType.LAZY)
  KnownOrderEntity order;

  int line;
  String ean;
  String title;
  int quantity;

  protected KnownOrderItemEntity() {}

  KnownOrderItemEntity(UUID id, KnownOrderEntity order, int line, KnownOrder.Item item) {
    this.id = id;
    this.order = order;
    this.line = line;
    retailerId = order.retailerId;
    ean = item.ean();
    title = item.title();
    quantity = item.quantity();
  }

  KnownOrder.Item toDomain() {
    return new KnownOrder.Item(ean, title, quantity);
  }
}
