package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.nio.file.Path;

/** Keeps a checked file with its content, and plans the scan it still owes. */
public interface KeepAttachment {

  void keep(Attachment attachment, Path content);
}
