package dev.sellerdesk.messaging.adapter.in.schedule;

import dev.sellerdesk.messaging.application.port.in.TranslateMessage;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.platform.schedule.DueTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A message waits for its translation; the id of the work is {@code message/attempt}. */
@ApplicationScoped
class TranslateMessageTask implements DueTask {

  private final TranslateMessage translateMessage;

  TranslateMessageTask(TranslateMessage translateMessage) {
    this.translateMessage = translateMessage;
  }

  @Override
  public String name() {
    return "translate-message";
  }

  @Override
  public void run(String retailerId, String id) {
    int slash = id.indexOf('/');
    translateMessage.translate(
        new TranslateMessage.Command(
            new MessageId(UUID.fromString(id.substring(0, slash))),
            Integer.parseInt(id.substring(slash + 1))));
  }
}
