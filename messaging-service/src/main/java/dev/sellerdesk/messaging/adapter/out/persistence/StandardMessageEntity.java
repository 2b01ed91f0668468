package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import dev.sellerdesk.messaging.domain.compose.StandardMessage.Account;
import dev.sellerdesk.messaging.domain.compose.StandardMessage.Owner;
import dev.sellerdesk.messaging.domain.compose.StandardMessage.Personal;
import dev.sellerdesk.messaging.domain.compose.StandardMessage.Shipped;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "standard_message")
class StandardMessageEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  /** Nobody's for one of the account. */
  @Nullable String userId;

  String name;
  @Embedded TextColumns texts;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> attachmentIds;

  boolean archived;
  @Version long version;

  protected StandardMessageEntity() {}

  StandardMessageEntity(UUID id) {
    this.id = id;
  }

  void take(StandardMessage message) {
    retailerId = message.retailerId();
    userId =
        switch (message.owner()) {
          case Personal(var whose) -> whose;
          case Account() -> null;
          case Shipped() -> throw new IllegalArgumentException("examples are not stored");
        };
    name = message.name();
    texts = new TextColumns(message.texts());
    attachmentIds = message.attachments();
    archived = message.archived();
  }

  StandardMessage toDomain() {
    Owner owner = userId == null ? new Account() : new Personal(userId);
    return new StandardMessage(
        id, retailerId, owner, name, texts.toDomain(), attachmentIds, archived, version + 1);
  }
}
