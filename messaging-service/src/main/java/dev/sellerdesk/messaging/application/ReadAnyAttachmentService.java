package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ReadAnyAttachment;
import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.application.port.out.AttachmentStore;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.nio.file.Path;
import java.util.UUID;

@UseCase
@AcrossRetailers
class ReadAnyAttachmentService implements ReadAnyAttachment {

  private final AttachmentRepository attachments;
  private final AttachmentStore store;

  ReadAnyAttachmentService(AttachmentRepository attachments, AttachmentStore store) {
    this.attachments = attachments;
    this.store = store;
  }

  @Override
  public Attachment describe(UUID id, Reader reader) {
    return attachments
        .find(id)
        .filter(found ->
            !reader.onlyCustomers()
                || found.uploadedBy().equals(reader.userId())
                || attachments.seenByCustomer(found))
        .orElseThrow(() -> new MessagingException.UnknownAttachment(id));
  }

  @Override
  public Attachment read(UUID id, Reader reader, Path target) {
    Attachment attachment = describe(id, reader);
    attachment.requireClean();
    store.read(attachment, target);
    return attachment;
  }
}
