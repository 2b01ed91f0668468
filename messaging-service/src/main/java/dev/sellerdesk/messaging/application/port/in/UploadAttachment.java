package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.attachment.AttachmentKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a file: its size, type, content and safety are checked, and what cannot be sent is refused
 * at once (M-44 to M-51). When the scanner is away it is kept as pending, and scanned later.
 */
public interface UploadAttachment {

  Attachment upload(Command command);

  /**
   * @param fileName as the client calls it
   * @param content a file that the caller deletes afterwards
   * @param question the case it is meant for, which decides about the remedies (M-51)
   */
  record Command(
      String retailerId,
      String uploadedBy,
      String fileName,
      AttachmentKind kind,
      Path content,
      Optional<UUID> question) {

    /** Without the name, which can be a person's. */
    @Override
    public String toString() {
      return "UploadAttachment[…]";
    }
  }
}
