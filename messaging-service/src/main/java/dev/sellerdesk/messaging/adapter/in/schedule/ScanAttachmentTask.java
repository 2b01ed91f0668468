package dev.sellerdesk.messaging.adapter.in.schedule;

import dev.sellerdesk.messaging.application.port.in.ScanAttachment;
import dev.sellerdesk.platform.schedule.DueTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A file waits for the virus scanner; the id of the work is {@code attachment/attempt}. */
@ApplicationScoped
class ScanAttachmentTask implements DueTask {

  private final ScanAttachment scanAttachment;

  ScanAttachmentTask(ScanAttachment scanAttachment) {
    this.scanAttachment = scanAttachment;
  }

  @Override
  public String name() {
    return "scan-attachment";
  }

  @Override
  public void run(String retailerId, String id) {
    int slash = id.indexOf('/');
    scanAttachment.scan(
        UUID.fromString(id.substring(0, slash)), Integer.parseInt(id.substring(slash + 1)));
  }
}
