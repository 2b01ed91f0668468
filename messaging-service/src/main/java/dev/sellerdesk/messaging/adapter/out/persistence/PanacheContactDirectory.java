package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.platform.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheContactDirectory
    implements ContactDirectory, PanacheRepositoryBase<CustomerContactEntity, UUID> {

  private final Ids ids;

  PanacheContactDirectory(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Optional<CustomerContact> find(OrderKey order) {
    return entityOf(order).map(CustomerContactEntity::toDomain);
  }

  @Override
  public void save(CustomerContact contact) {
    CustomerContactEntity entity =
        entityOf(contact.order()).orElseGet(() -> new CustomerContactEntity(ids.next()));
    entity.take(contact);
    persist(entity);
  }

  private Optional<CustomerContactEntity> entityOf(OrderKey order) {
    return find("retailerId = ?1 and orderNumber = ?2", order.retailerId(), order.orderNumber())
        .firstResultOptional();
  }
}
