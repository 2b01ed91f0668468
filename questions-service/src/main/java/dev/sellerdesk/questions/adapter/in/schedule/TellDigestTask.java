package dev.sellerdesk.questions.adapter.in.schedule;

import dev.sellerdesk.platform.schedule.DueTask;
import dev.sellerdesk.questions.application.DueWorkNames;
import dev.sellerdesk.questions.application.port.in.TellDigest;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class TellDigestTask implements DueTask {

  private final TellDigest tellDigest;

  TellDigestTask(TellDigest tellDigest) {
    this.tellDigest = tellDigest;
  }

  @Override
  public String name() {
    return DueWorkNames.TELL_DIGEST;
  }

  @Override
  public void run(String retailerId, String id) {
    tellDigest.tell(new RetailerId(retailerId), Instant.parse(id));
  }
}
