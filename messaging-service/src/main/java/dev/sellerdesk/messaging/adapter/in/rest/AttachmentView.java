package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.attachment.AttachmentKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Attachment", description = "A file; its content is at /attachments/{id}")
record AttachmentView(
    UUID id,
    @Schema(description = "Made harmless", examples = "\"factuur.pdf\"") String fileName,
    @Schema(description = "As whoever uploaded it said (M-52)") AttachmentKind kind,
    @Schema(examples = "\"application/pdf\"") String mediaType,
    @Schema(description = "Bytes", examples = "48213") long size,
    @Schema(description = "Only what is CLEAN can be sent and read (M-49)") Scan scan) {

  /** How far the scanner is. */
  @Schema(name = "AttachmentScan")
  enum Scan {
    CLEAN,
    PENDING,
    REFUSED
  }

  static AttachmentView of(Attachment attachment) {
    return new AttachmentView(
        attachment.id(),
        attachment.name().value(),
        attachment.kind(),
        attachment.name().type().mediaType(),
        attachment.size(),
        switch (attachment.scan()) {
          case Attachment.Clean _ -> Scan.CLEAN;
          case Attachment.Pending() -> Scan.PENDING;
          case Attachment.Refused _ -> Scan.REFUSED;
        });
  }
}
