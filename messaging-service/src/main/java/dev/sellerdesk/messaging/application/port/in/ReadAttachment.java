package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.nio.file.Path;
import java.util.UUID;

/** A seller's user reads a file of the own account. */
public interface ReadAttachment {

  /** What is known of it. */
  Attachment describe(UUID id);

  /**
   * Copies its content into an existing file.
   *
   * @throws dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused while it is not
   *     called clean (M-49)
   */
  Attachment read(UUID id, Path target);
}
