package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.Ean;
import dev.sellerdesk.orders.domain.Fulfilment;
import dev.sellerdesk.orders.domain.LineProgress;
import dev.sellerdesk.orders.domain.Money;
import dev.sellerdesk.orders.domain.OrderItemId;
import dev.sellerdesk.orders.domain.OrderLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "order_item")
class OrderItemEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_number")
  OrderEntity order;

  int lineNumber;
  String ean;
  String title;
  int quantity;
  long unitPriceMinor;

  @Enumerated(EnumType.STRING)
  Fulfilment fulfilment;

  int shipped;
  int delivered;
  int cancelled;

  protected OrderItemEntity() {}

  OrderItemEntity(OrderEntity order, int lineNumber, OrderLine line) {
    id = line.id().value();
    retailerId = order.retailerId;
    this.order = order;
    this.lineNumber = lineNumber;
    ean = line.ean().value();
    title = line.title();
    quantity = line.quantity();
    unitPriceMinor = line.unitPrice().minor();
    fulfilment = line.fulfilment();
    take(line.progress());
  }

  final void take(LineProgress progress) {
    shipped = progress.shipped();
    delivered = progress.delivered();
    cancelled = progress.cancelled();
  }

  OrderLine toDomain(Currency paidIn) {
    return new OrderLine(
        new OrderItemId(id),
        new Ean(ean),
        title,
        quantity,
        new Money(unitPriceMinor, paidIn),
        fulfilment,
        new LineProgress(shipped, delivered, cancelled));
  }
}
