package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.SavedView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "saved_view")
class SavedViewEntity {

  @Id UUID id;
  @TenantId String retailerId;
  String owner;
  String name;
  String query;
  boolean shared;
  Instant createdAt;
  @Version long version;

  protected SavedViewEntity() {}

  SavedViewEntity(SavedView view) {
    id = view.id();
    owner = view.owner();
    createdAt = view.createdAt();
  }

  void take(SavedView view) {
    name = view.name();
    query = view.query();
    shared = view.shared();
  }

  SavedView toView() {
    return new SavedView(id, owner, name, query, shared, createdAt, version);
  }
}
