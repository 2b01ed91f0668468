package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.SavedView;
import dev.sellerdesk.questions.application.port.out.SavedViews;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheSavedViews implements SavedViews, PanacheRepositoryBase<SavedViewEntity, UUID> {

  @Override
  public List<SavedView> visibleTo(String user) {
    return list("(owner = ?1 or shared = true) order by name, id", user).stream()
        .map(SavedViewEntity::toView)
        .toList();
  }

  @Override
  public Optional<SavedView> find(UUID id) {
    return findByIdOptional(id).map(SavedViewEntity::toView);
  }

  @Override
  public boolean taken(String user, String name, UUID except) {
    return count("owner = ?1 and name = ?2 and id <> ?3", user, name, except) > 0;
  }

  @Override
  public SavedView save(SavedView view) {
    SavedViewEntity entity = findByIdOptional(view.id()).orElseGet(() -> new SavedViewEntity(view));
    entity.take(view);
    persistAndFlush(entity);
    return entity.toView();
  }

  @Override
  public void delete(UUID id) {
    deleteById(id);
  }
}
