package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.OrderNumber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PanacheOrderDirectory
    implements OrderDirectory, PanacheRepositoryBase<KnownOrderEntity, UUID> {

  /** The second argument only keeps our locks apart from others taken on hashes of texts. */
  private static final String HOLD =
      "select cast(pg_advisory_xact_lock(hashtextextended(?1, 24)) as text)";

  private final Ids ids;

  PanacheOrderDirectory(Ids ids) {
    this.ids = ids;
  }

  @Override
  public List<KnownOrder> holding(OrderNumber orderNumber) {
    getEntityManager()
        .createNativeQuery(HOLD)
        .setParameter(1, orderNumber.value())
        .getSingleResult();
    return list("orderNumber", orderNumber.value()).stream()
        .map(KnownOrderEntity::toDomain)
        .toList();
  }

  @Override
  public void add(KnownOrder order) {
    KnownOrderEntity entity = new KnownOrderEntity(ids.next(), order);
    for (KnownOrder.Item item : order.items()) {
      entity.items.add(new KnownOrderItemEntity(ids.next(), entity, entity.items.size(), item));
    }
    persist(entity);
  }
}
