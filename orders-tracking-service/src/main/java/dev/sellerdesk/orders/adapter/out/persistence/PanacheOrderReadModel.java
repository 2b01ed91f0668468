package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.OrderFilter;
import dev.sellerdesk.orders.application.OrderPosition;
import dev.sellerdesk.orders.application.OrderSummary;
import dev.sellerdesk.orders.application.port.out.OrderReadModel;
import dev.sellerdesk.orders.domain.Order;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheOrderReadModel implements OrderReadModel, PanacheRepositoryBase<OrderEntity, String> {

  private static final String NEWEST_FIRST = " order by o.placedAt desc, o.orderNumber desc";

  @Override
  public List<OrderSummary> list(OrderFilter filter, @Nullable OrderPosition after, int limit) {
    return find(filter, after, limit).map(OrderEntity::toSummary).toList();
  }

  @Override
  public List<Order> orders(OrderFilter filter, @Nullable OrderPosition after, int limit) {
    return find(filter, after, limit).map(OrderEntity::toDomain).toList();
  }

  private Stream<OrderEntity> find(OrderFilter filter, @Nullable OrderPosition after, int limit) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    if (filter.status() != null) {
      conditions.add("o.status = :status");
      values.put("status", filter.status());
    }
    if (filter.placedFrom() != null) {
      conditions.add("o.placedAt >= :placedFrom");
      values.put("placedFrom", filter.placedFrom());
    }
    if (filter.placedTo() != null) {
      conditions.add("o.placedAt < :placedTo");
      values.put("placedTo", filter.placedTo());
    }
    if (filter.ean() != null) {
      conditions.add("exists (select 1 from OrderItemEntity i where i.order = o and i.ean = :ean)");
      values.put("ean", filter.ean());
    }
    if (filter.customerName() != null) {
      conditions.add("lower(o.customerName) like :name escape '\\'");
      values.put("name", "%" + literally(filter.customerName().toLowerCase(Locale.ROOT)) + "%");
    }
    if (filter.frozen() != null) {
      conditions.add("o.frozen = :frozen");
      values.put("frozen", filter.frozen());
    }
    if (filter.toShip() != null) {
      // Written out for each, so that the index of those to ship can serve.
      conditions.add(filter.toShip() ? "o.unitsToShip > 0" : "o.unitsToShip = 0");
    }
    if (after != null) {
      conditions.add("(o.placedAt, o.orderNumber) < (:afterPlacedAt, :afterNumber)");
      values.put("afterPlacedAt", after.placedAt());
      values.put("afterNumber", after.orderNumber());
    }
    return find(
        "from OrderEntity o where " + String.join(" and ", conditions) + NEWEST_FIRST, values)
        .page(0, limit)
        .stream();
  }

  /** So that a {@code %} of the user is a per cent sign. */
  private static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
