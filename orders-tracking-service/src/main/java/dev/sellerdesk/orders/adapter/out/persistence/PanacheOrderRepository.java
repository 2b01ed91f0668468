package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderNumber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class PanacheOrderRepository
    implements OrderRepository, PanacheRepositoryBase<OrderEntity, String> {

  // Two numbers with the same hash only wait for each other.
  private static final String WAIT =
      "select cast(pg_advisory_xact_lock(hashtext('place-order'), hashtext(:number)) as text)";

  private static final String WITH_ITEMS =
      "from OrderEntity o left join fetch o.items where o.orderNumber = ?1";

  @Override
  public void awaitTurnToPlace(OrderNumber number) {
    getEntityManager()
        .createNativeQuery(WAIT)
        .setParameter("number", number.value())
        .getSingleResult();
  }

  @Override
  public Optional<Order> find(OrderNumber number) {
    return find(WITH_ITEMS, number.value()).singleResultOptional().map(OrderEntity::toDomain);
  }

  @Override
  public Optional<Order> findToChange(OrderNumber number) {
    // Held before its lines are read; one statement cannot do both over an outer join.
    return find("orderNumber", number.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional()
        .map(OrderEntity::toDomain);
  }

  @Override
  public void save(Order order) {
    findById(order.number().value()).take(order);
  }

  @Override
  public void add(Order order) {
    OrderEntity entity = new OrderEntity(order.number());
    entity.take(order);
    persist(entity);
  }

  @Override
  public void touch(OrderNumber number) {
    getEntityManager().lock(findById(number.value()), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }
}
