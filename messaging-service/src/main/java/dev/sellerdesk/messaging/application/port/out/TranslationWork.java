package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Message;
import java.time.Instant;

/**
 * Translations that are owed: stored with the message, done after the commit, surviving a crash.
 */
public interface TranslationWork {

  void schedule(Message message, Instant at);
}
