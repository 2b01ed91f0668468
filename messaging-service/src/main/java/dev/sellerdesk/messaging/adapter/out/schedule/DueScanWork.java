package dev.sellerdesk.messaging.adapter.out.schedule;

import dev.sellerdesk.messaging.application.port.out.ScanWork;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.platform.schedule.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class DueScanWork implements ScanWork {

  private final DueWork dueWork;

  DueScanWork(DueWork dueWork) {
    this.dueWork = dueWork;
  }

  @Override
  public void schedule(Attachment attachment, int attempt, Instant at) {
    dueWork.schedule(
        "scan-attachment", attachment.retailerId(), attachment.id() + "/" + attempt, at);
  }
}
