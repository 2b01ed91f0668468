package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.OrderFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What is known of an order and its shipment. */
@Entity
@Table(name = "order_facts")
class OrderFactsEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String orderNumber;
  @Nullable String itemTitle;
  @Nullable String trackAndTrace;
  @Nullable String carrier;
  @Nullable LocalDate expected;
  @Nullable LocalDate placed;

  protected OrderFactsEntity() {}

  OrderFactsEntity(UUID id, String retailerId, String orderNumber) {
    this.id = id;
    this.retailerId = retailerId;
    this.orderNumber = orderNumber;
  }

  /** What is new; what it does not tell stays as it was. */
  void learn(OrderFacts facts) {
    facts.item().ifPresent(title -> itemTitle = title);
    facts.trackAndTrace().ifPresent(number -> trackAndTrace = number);
    facts.carrier().ifPresent(name -> carrier = name);
    facts.expected().ifPresent(day -> expected = day);
    facts.placed().ifPresent(day -> placed = day);
  }

  OrderFacts toDomain() {
    return new OrderFacts(
        Optional.ofNullable(itemTitle),
        Optional.ofNullable(trackAndTrace),
        Optional.ofNullable(carrier),
        Optional.ofNullable(expected),
        Optional.ofNullable(placed));
  }
}
