package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.nio.file.Path;

/** Where the content of files is kept. It is written and read piece by piece, never as a whole. */
public interface AttachmentStore {

  /** Keeps the content of a file; what was kept under its id before is replaced. */
  void write(Attachment attachment, Path content);

  /**
   * Copies the content into an existing file.
   *
   * @throws IllegalStateException when it is not there, or not what was kept
   */
  void read(Attachment attachment, Path target);

  /** Forgets the content; does nothing when it is not there. */
  void delete(Attachment attachment);
}
