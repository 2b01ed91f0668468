package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.Translation;
import java.util.List;

/** Keeps what the translator made, and plans another attempt where something is missing (M-58). */
public interface RecordTranslations {

  void record(Command command);

  record Command(MessageId messageId, int attempt, List<Translation> translations) {}
}
