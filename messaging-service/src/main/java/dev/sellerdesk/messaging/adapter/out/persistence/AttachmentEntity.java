package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Clean;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Pending;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Refused;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Scan;
import dev.sellerdesk.messaging.domain.attachment.AttachmentKind;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import dev.sellerdesk.messaging.domain.attachment.FileName;
import dev.sellerdesk.messaging.domain.attachment.FileType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "attachment")
class AttachmentEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String uploadedBy;
  String fileName;

  @Enumerated(EnumType.STRING)
  FileType fileType;

  @Enumerated(EnumType.STRING)
  AttachmentKind kind;

  long size;
  String sha256;
  Instant uploadedAt;
  String scan;
  @Nullable Instant scannedAt;

  @Enumerated(EnumType.STRING)
  @Nullable Danger danger;

  @Version long version;

  protected AttachmentEntity() {}

  AttachmentEntity(UUID id) {
    this.id = id;
  }

  void take(Attachment attachment) {
    retailerId = attachment.retailerId();
    uploadedBy = attachment.uploadedBy();
    fileName = attachment.name().value();
    fileType = attachment.name().type();
    kind = attachment.kind();
    size = attachment.size();
    sha256 = attachment.sha256();
    uploadedAt = attachment.uploadedAt();
    switch (attachment.scan()) {
      case Pending() -> scan = "PENDING";
      case Clean(var at) -> {
        scan = "CLEAN";
        scannedAt = at;
      }
      case Refused(var at, var found) -> {
        scan = "REFUSED";
        scannedAt = at;
        danger = found;
      }
    }
  }

  Attachment toDomain() {
    Scan state =
        switch (scan) {
          case "PENDING" -> new Pending();
          case "CLEAN" -> new Clean(Objects.requireNonNull(scannedAt));
          case "REFUSED" ->
              new Refused(Objects.requireNonNull(scannedAt), Objects.requireNonNull(danger));
          default -> throw new IllegalStateException("unknown scan " + scan);
        };
    return new Attachment(
        id,
        retailerId,
        uploadedBy,
        new FileName(fileName, fileType),
        kind,
        size,
        sha256,
        uploadedAt,
        state);
  }
}
