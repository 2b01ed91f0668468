package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ReadAttachment;
import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.application.port.out.AttachmentStore;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.platform.UseCase;
import java.nio.file.Path;
import java.util.UUID;

@UseCase
class ReadAttachmentService implements ReadAttachment {

  private final AttachmentRepository attachments;
  private final AttachmentStore store;

  ReadAttachmentService(AttachmentRepository attachments, AttachmentStore store) {
    this.attachments = attachments;
    this.store = store;
  }

  @Override
  public Attachment describe(UUID id) {
    return attachments.ofSeller(id);
  }

  @Override
  public Attachment read(UUID id, Path target) {
    Attachment attachment = describe(id);
    attachment.requireClean();
    store.read(attachment, target);
    return attachment;
  }
}
