package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.out.OrderReadModel;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps orders in a map; one caller at a time. */
public final class InMemoryOrders implements OrderRepository, OrderReadModel {

  private static final Comparator<Order> NEWEST_FIRST =
      Comparator.comparing(Order::placedAt)
          .thenComparing(order -> order.number().value())
          .reversed();

  private final Map<OrderNumber, Order> orders = new LinkedHashMap<>();
  private final List<OrderNumber> turns = new ArrayList<>();

  @Override
  public void awaitTurnToPlace(OrderNumber number) {
    turns.add(number);
  }

  List<OrderNumber> turns() {
    return turns;
  }

  @Override
  public Optional<Order> find(OrderNumber number) {
    return Optional.ofNullable(orders.get(number));
  }

  @Override
  public Optional<Order> findToChange(OrderNumber number) {
    return find(number);
  }

  @Override
  public void save(Order order) {
    orders.put(order.number(), order);
  }

  @Override
  public void touch(OrderNumber number) {
    // versions are the database's
  }

  @Override
  public void add(Order order) {
    orders.put(order.number(), order);
  }

  @Override
  public List<OrderSummary> list(OrderFilter filter, OrderPosition after, int limit) {
    return orders(filter, after, limit).stream().map(InMemoryOrders::summary).toList();
  }

  @Override
  public List<Order> orders(OrderFilter filter, OrderPosition after, int limit) {
    return orders.values().stream()
        .filter(order -> filter.status() == null || order.state().status() == filter.status())
        .filter(
            order -> filter.placedFrom() == null || !order.placedAt().isBefore(filter.placedFrom()))
        .filter(order -> filter.placedTo() == null || order.placedAt().isBefore(filter.placedTo()))
        .filter(order ->
            filter.ean() == null
                || order.lines().stream().anyMatch(line -> line.ean().value().equals(filter.ean())))
        .filter(order ->
            filter.customerName() == null
                || order
                    .customer()
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .contains(filter.customerName().toLowerCase(Locale.ROOT)))
        .filter(order -> filter.frozen() == null || order.frozen() == filter.frozen())
        .filter(order -> filter.toShip() == null || order.unitsToShip() > 0 == filter.toShip())
        .sorted(NEWEST_FIRST)
        .filter(order -> after == null || isBehind(order, after))
        .limit(limit)
        .toList();
  }

  private static boolean isBehind(Order order, OrderPosition after) {
    int byTime = order.placedAt().compareTo(after.placedAt());
    return byTime < 0 || (byTime == 0 && order.number().value().compareTo(after.orderNumber()) < 0);
  }

  private static OrderSummary summary(Order order) {
    return new OrderSummary(
        order.number().value(),
        order.retailerId().value(),
        order.placedAt(),
        order.state().status(),
        order.frozen(),
        order.customer().name(),
        order.lines().size(),
        order.units(),
        MoneyView.of(order.totalPrice()),
        order.latestDeliveryDate().orElse(null));
  }
}
