package dev.sellerdesk.messaging.adapter.out.schedule;

import dev.sellerdesk.messaging.application.port.out.TranslationWork;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.platform.schedule.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class DueTranslationWork implements TranslationWork {

  private final DueWork dueWork;

  DueTranslationWork(DueWork dueWork) {
    this.dueWork = dueWork;
  }

  @Override
  public void schedule(Message message, Instant at) {
    // The attempt belongs to the id: the next attempt is planned while this one's work is still
    // being finished.
    dueWork.schedule(
        "translate-message", message.retailerId(), message.id() + "/" + message.attempts(), at);
  }
}
