package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.OrderItemId;
import dev.sellerdesk.orders.domain.Units;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Units of one line of an order, as a shipment, a cancellation or a request to cancel has them. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills what it reads, as it does in every entity
abstract class UnitsEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  int lineNumber;
  UUID orderItemId;
  int quantity;

  protected UnitsEntity() {}

  UnitsEntity(String retailerId, int lineNumber, Units units) {
    this.retailerId = retailerId;
    this.lineNumber = lineNumber;
    orderItemId = units.item().value();
    quantity = units.quantity();
  }

  Units toDomain() {
    return new Units(new OrderItemId(orderItemId), quantity);
  }
}
