package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.RecordScan;
import dev.sellerdesk.messaging.application.port.in.ScanAttachment;
import dev.sellerdesk.messaging.application.port.out.AttachmentStore;
import dev.sellerdesk.messaging.application.port.out.MalwareScanner;
import dev.sellerdesk.platform.Workflow;
import java.util.UUID;

/** Scans between two use cases, so that a slow scanner holds no transaction. */
@Workflow
class ScanAttachmentService implements ScanAttachment {

  private final RecordScan recordScan;
  private final AttachmentStore store;
  private final MalwareScanner scanner;

  ScanAttachmentService(RecordScan recordScan, AttachmentStore store, MalwareScanner scanner) {
    this.recordScan = recordScan;
    this.store = store;
    this.scanner = scanner;
  }

  @Override
  public void scan(UUID id, int attempt) {
    recordScan
        .pending(id)
        .ifPresent(attachment ->
            recordScan.record(
                id,
                attempt,
                TemporaryFile.with(file -> {
                  store.read(attachment, file);
                  return scanner.scan(file);
                })));
  }
}
