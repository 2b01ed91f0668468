package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.port.out.CancellationRepository;
import dev.sellerdesk.orders.domain.Cancellation;
import dev.sellerdesk.orders.domain.OrderNumber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PanacheCancellationRepository
    implements CancellationRepository, PanacheRepositoryBase<CancellationEntity, UUID> {

  private static final String OF_ORDER =
      "from CancellationEntity c left join fetch c.items where c.orderNumber = ?1"
          + " order by c.cancelledAt, c.id";

  @Override
  public void add(Cancellation cancellation) {
    persist(new CancellationEntity(cancellation));
  }

  @Override
  public List<Cancellation> of(OrderNumber orderNumber) {
    return find(OF_ORDER, orderNumber.value()).stream().map(CancellationEntity::toDomain).toList();
  }
}
