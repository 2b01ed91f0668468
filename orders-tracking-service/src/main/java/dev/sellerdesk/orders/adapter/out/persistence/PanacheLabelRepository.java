package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.port.out.LabelRepository;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.ShippingLabel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheLabelRepository
    implements LabelRepository, PanacheRepositoryBase<ShippingLabelEntity, UUID> {

  private static final String TAKE =
      """
      update shipping_label set asked_at = :now, version = version + 1
      where id in (
        select id from shipping_label where status = 'ORDERED' and asked_at < :before
        order by asked_at limit :atMost for update skip locked)
      returning id
      """;

  @Override
  public Optional<ShippingLabel> find(LabelId id) {
    return findByIdOptional(id.value()).map(ShippingLabelEntity::toDomain);
  }

  @Override
  public Optional<ShippingLabel> findToChange(LabelId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(ShippingLabelEntity::toDomain);
  }

  @Override
  public Optional<ShippingLabel> referredToAs(String reference) {
    return find("reference", reference).singleResultOptional().map(ShippingLabelEntity::toDomain);
  }

  @Override
  public List<ShippingLabel> of(OrderNumber orderNumber) {
    return find("orderNumber = ?1 order by orderedAt, id", orderNumber.value()).stream()
        .map(ShippingLabelEntity::toDomain)
        .toList();
  }

  @Override
  public void add(ShippingLabel label) {
    persist(new ShippingLabelEntity(label));
  }

  @Override
  public void save(ShippingLabel label) {
    findById(label.id().value()).take(label.state());
  }

  @Override
  public List<ShippingLabel> takeUnanswered(Instant before, Instant now, int atMost) {
    List<?> taken =
        getEntityManager()
            .createNativeQuery(TAKE)
            .setParameter("before", before)
            .setParameter("now", now)
            .setParameter("atMost", atMost)
            .getResultList();
    return find("id in ?1 order by orderedAt", taken).stream()
        .map(ShippingLabelEntity::toDomain)
        .toList();
  }
}
