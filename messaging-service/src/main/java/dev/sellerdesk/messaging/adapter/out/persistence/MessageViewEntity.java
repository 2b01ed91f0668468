package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.Shown;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "message_view")
class MessageViewEntity {

  @EmbeddedId Key key;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  @Enumerated(EnumType.STRING)
  Shown shown;

  @Version long version;

  protected MessageViewEntity() {}

  MessageViewEntity(Key key) {
    this.key = key;
  }

  void take(Message message, Shown show) {
    retailerId = message.retailerId();
    shown = show;
  }

  /** Of the choice as callers count it: 0 is "never chosen", while the first row has version 0. */
  long choices() {
    return version + 1;
  }

  @Embeddable
  record Key(UUID messageId, String userId) {}
}
