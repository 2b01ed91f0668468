package dev.sellerdesk.platform.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "note")
class NoteEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String text;
  @Version long version;
}
