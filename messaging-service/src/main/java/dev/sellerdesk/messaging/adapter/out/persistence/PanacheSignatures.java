package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.port.out.Signatures;
import dev.sellerdesk.messaging.domain.compose.Signature;
import dev.sellerdesk.platform.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheSignatures implements Signatures, PanacheRepositoryBase<SignatureEntity, UUID> {

  private final Ids ids;

  PanacheSignatures(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Signature of(String retailerId, String userId) {
    return entityOf(retailerId, userId)
        .map(SignatureEntity::toDomain)
        .orElseGet(() -> new Signature(retailerId, userId, Map.of(), 0));
  }

  @Override
  public Signature save(Signature signature) {
    SignatureEntity entity =
        entityOf(signature.retailerId(), signature.userId())
            .orElseGet(() -> new SignatureEntity(ids.next()));
    entity.take(signature);
    persistAndFlush(entity);
    return entity.toDomain();
  }

  private Optional<SignatureEntity> entityOf(String retailerId, String userId) {
    return find("retailerId = ?1 and userId = ?2", retailerId, userId).firstResultOptional();
  }
}
