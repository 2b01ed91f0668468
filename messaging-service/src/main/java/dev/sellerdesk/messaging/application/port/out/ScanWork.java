package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.time.Instant;

/** Scans that are owed: stored with the file, done after the commit, surviving a crash. */
public interface ScanWork {

  void schedule(Attachment attachment, int attempt, Instant at);
}
