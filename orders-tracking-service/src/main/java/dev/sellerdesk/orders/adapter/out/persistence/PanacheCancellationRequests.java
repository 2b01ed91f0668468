package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.port.out.CancellationRequests;
import dev.sellerdesk.orders.domain.CancellationRequest;
import dev.sellerdesk.orders.domain.CancellationRequestId;
import dev.sellerdesk.orders.domain.OrderNumber;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheCancellationRequests
    implements CancellationRequests, PanacheRepositoryBase<CancellationRequestEntity, UUID> {

  @Override
  public Optional<CancellationRequest> find(CancellationRequestId id) {
    return findByIdOptional(id.value()).map(CancellationRequestEntity::toDomain);
  }

  @Override
  public Optional<CancellationRequest> openOf(OrderNumber orderNumber) {
    return find("orderNumber = ?1 and status = 'OPEN'", orderNumber.value())
        .singleResultOptional()
        .map(CancellationRequestEntity::toDomain);
  }

  @Override
  public List<CancellationRequest> of(OrderNumber orderNumber) {
    return find("orderNumber = ?1 order by requestedAt, id", orderNumber.value()).stream()
        .map(CancellationRequestEntity::toDomain)
        .toList();
  }

  @Override
  public void add(CancellationRequest request) {
    persist(new CancellationRequestEntity(request));
  }

  @Override
  public void save(CancellationRequest request) {
    findById(request.id().value()).take(request.state());
  }
}
