package dev.sellerdesk.questions.adapter.out.schedule;

import dev.sellerdesk.platform.schedule.DueWork;
import dev.sellerdesk.questions.application.DueWorkNames;
import dev.sellerdesk.questions.application.port.out.CaseTimer;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Every version of a case that moves its next instant has a timer of its own: one that runs at this
 * moment can neither be moved nor cancelled, and an outdated one finds nothing to do.
 */
@ApplicationScoped
class DueCaseTimer implements CaseTimer {

  private final DueWork dueWork;

  DueCaseTimer(DueWork dueWork) {
    this.dueWork = dueWork;
  }

  @Override
  public void wakeAt(CustomerQuestion question, Instant at) {
    dueWork.schedule(
        DueWorkNames.WAKE_QUESTION,
        question.opening().retailerId().value(),
        question.id().value() + "@" + question.version(),
        at);
  }
}
