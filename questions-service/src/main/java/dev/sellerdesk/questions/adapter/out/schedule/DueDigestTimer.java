package dev.sellerdesk.questions.adapter.out.schedule;

import dev.sellerdesk.platform.schedule.DueWork;
import dev.sellerdesk.questions.application.DueWorkNames;
import dev.sellerdesk.questions.application.port.out.DigestTimer;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Each instant has a timer of its own, as cases have: an outdated one finds nothing to do. */
@ApplicationScoped
class DueDigestTimer implements DigestTimer {

  private final DueWork dueWork;

  DueDigestTimer(DueWork dueWork) {
    this.dueWork = dueWork;
  }

  @Override
  public void callAt(RetailerId retailerId, Instant at) {
    dueWork.schedule(DueWorkNames.TELL_DIGEST, retailerId.value(), at.toString(), at);
  }
}
