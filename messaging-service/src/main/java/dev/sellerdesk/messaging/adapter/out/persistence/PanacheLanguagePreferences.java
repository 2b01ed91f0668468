package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.port.out.LanguagePreferences;
import dev.sellerdesk.messaging.domain.LanguagePreference;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;
import dev.sellerdesk.platform.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheLanguagePreferences
    implements LanguagePreferences, PanacheRepositoryBase<LanguagePreferenceEntity, UUID> {

  private final Ids ids;

  PanacheLanguagePreferences(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Optional<LanguagePreference> find(String retailerId, Owner owner) {
    return entityOf(retailerId, owner).map(LanguagePreferenceEntity::toDomain);
  }

  @Override
  public LanguagePreference save(LanguagePreference preference) {
    LanguagePreferenceEntity entity =
        entityOf(preference.retailerId(), preference.owner())
            .orElseGet(() -> new LanguagePreferenceEntity(ids.next()));
    entity.take(preference);
    // Flushed, so that the answer has the version that the next reader sees.
    persistAndFlush(entity);
    return entity.toDomain();
  }

  private Optional<LanguagePreferenceEntity> entityOf(String retailerId, Owner owner) {
    return find(
            "retailerId = ?1 and userId = ?2", retailerId, LanguagePreferenceEntity.userId(owner))
        .firstResultOptional();
  }
}
