package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.port.out.MalwareScanner.Verdict;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.util.Optional;
import java.util.UUID;

/** Keeps what the scanner said, or plans to ask it again. */
public interface RecordScan {

  /** The file, if it still waits. */
  Optional<Attachment> pending(UUID id);

  void record(UUID id, int attempt, Verdict verdict);
}
