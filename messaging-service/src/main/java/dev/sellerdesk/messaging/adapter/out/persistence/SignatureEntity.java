package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.compose.Signature;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "signature")
class SignatureEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String userId;
  @Embedded TextColumns texts;
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
    return new Signature(retailerId, userId, texts.toDomain(), version + 1);
  }
}
