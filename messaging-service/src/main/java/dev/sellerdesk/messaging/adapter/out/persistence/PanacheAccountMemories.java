package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.AccountMemory;
import dev.sellerdesk.messaging.application.AccountMemory.Kind;
import dev.sellerdesk.messaging.application.port.out.AccountMemories;
import dev.sellerdesk.platform.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads join the running transaction, or have a short one of their own: translators ask outside.
 */
@ApplicationScoped
class PanacheAccountMemories
    implements AccountMemories, PanacheRepositoryBase<AccountMemoryEntity, UUID> {

  private final Ids ids;

  PanacheAccountMemories(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Optional<AccountMemory> find(String retailerId, Kind kind) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> entityOf(retailerId, kind).map(AccountMemoryEntity::toDomain));
  }

  @Override
  public Optional<String> edition(String retailerId, Kind kind) {
    return QuarkusTransaction.joiningExisting()
        .call(() ->
            getEntityManager()
                .createQuery(
                    "select m.edition from AccountMemoryEntity m where m.retailerId = :retailer and m.kind = :kind",
                    String.class)
                .setParameter("retailer", retailerId)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst());
  }

  @Override
  public AccountMemory save(AccountMemory memory) {
    AccountMemoryEntity entity =
        entityOf(memory.retailerId(), memory.kind())
            .orElseGet(() -> new AccountMemoryEntity(ids.next()));
    entity.take(memory);
    persistAndFlush(entity);
    return entity.toDomain();
  }

  private Optional<AccountMemoryEntity> entityOf(String retailerId, Kind kind) {
    return find("retailerId = ?1 and kind = ?2", retailerId, kind).firstResultOptional();
  }
}
