package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.Shown;

/** What each viewer chose to see of a message (M-56). */
public interface ViewChoices {

  /** Keeps the choice; the read model shows it, with its next version. */
  void choose(Message message, String userId, Shown show);
}
