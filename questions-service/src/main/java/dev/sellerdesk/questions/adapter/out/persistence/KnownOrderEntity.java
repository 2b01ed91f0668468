package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "known_order")
class KnownOrderEntity {

  @Id UUID id;
  @TenantId String retailerId;
  String orderNumber;
  String customerRef;
  String customerName;
  @Nullable String customerLanguage;
  String countryCode;
  Instant placedAt;

  @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
  @OrderBy("line")
  List<KnownOrderItemEntity> items = new ArrayList<>();

  protected KnownOrderEntity() {}

  KnownOrderEntity(UUID id, KnownOrder order) {
    this.id = id;
    retailerId = order.retailerId().value();
    orderNumber = order.orderNumber().value();
    customerRef = order.facts().customerRef();
    customerName = order.facts().customerName();
    customerLanguage = order.facts().customerLanguage().known().orElse(null);
    countryCode = order.deliveryCountry();
    placedAt = order.facts().placedAt();
  }

  KnownOrder toDomain() {
    return new KnownOrder(
        new RetailerId(retailerId),
        new OrderNumber(orderNumber),
        new OrderFacts.Known(
            customerRef,
            customerName,
            Language.of(Optional.ofNullable(customerLanguage)),
            placedAt),
        countryCode,
        items.stream().map(KnownOrderItemEntity::toDomain).toList());
  }
}
