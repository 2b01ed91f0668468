package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.AccountMemory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "account_memory")
class AccountMemoryEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  @Enumerated(EnumType.STRING)
  AccountMemory.Kind kind;

  String tmx;
  String edition;
  int units;
  @Version long version;

  protected AccountMemoryEntity() {}

  AccountMemoryEntity(UUID id) {
    this.id = id;
  }

  void take(AccountMemory memory) {
    retailerId = memory.retailerId();
    kind = memory.kind();
    tmx = memory.tmx();
    edition = memory.edition();
    units = memory.units();
  }

  AccountMemory toDomain() {
    return new AccountMemory(retailerId, kind, tmx, edition, units, version + 1);
  }
}
