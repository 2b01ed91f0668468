package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of uploaded files; their content is in the {@link AttachmentStore}. */
public interface AttachmentRepository {

  Optional<Attachment> find(UUID id);

  void save(Attachment attachment);

  /** The files of a message, in their order. */
  List<Attachment> ofMessage(MessageId messageId);

  /** Whether it went with a message that a customer wrote or got. */
  boolean seenByCustomer(Attachment attachment);
}
