package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.port.out.Previews;
import dev.sellerdesk.messaging.domain.compose.Preview;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanachePreviews implements Previews, PanacheRepositoryBase<MessagePreviewEntity, UUID> {

  @Override
  public Optional<Preview> find(String tokenHash) {
    return find("tokenHash", tokenHash).firstResultOptional().map(MessagePreviewEntity::toDomain);
  }

  @Override
  public void save(Preview preview) {
    persist(new MessagePreviewEntity(preview));
  }

  @Override
  public void delete(Preview preview) {
    deleteById(preview.id());
  }

  @Override
  public void forgetExpired(Instant before) {
    delete("expiresAt < ?1", before);
  }
}
