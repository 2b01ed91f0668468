package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.compose.Signature;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "signature")
class SignatureEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String userId;

  /** Hibernate gives null for columns that are all null: a signature without a text. */
  @Embedded @Nullable TextColumns texts;

  @Version long version;

  protected SignatureEntity() {}

  SignatureEntity(UUID id) {
    this.id = id;
  }

  void take(Signature signature) {
    retailerId = signature.retailerId();
    userId = signature.userId();
    texts = new TextColumns(signature.texts());
  }

  Signature toDomain() {
    return new Signature(
        retailerId, userId, texts == null ? Map.of() : texts.toDomain(), version + 1);
  }
}
