package dev.sellerdesk.messaging.application.port.in;

import java.util.UUID;

/** Asks the scanner again for a file that waits for it (M-49). */
public interface ScanAttachment {

  void scan(UUID id, int attempt);
}
