package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessageId;
import java.util.List;
import java.util.Optional;

/** What a message still lacks. */
public interface FindUntranslated {

  Optional<Untranslated> find(Query query);

  record Query(MessageId messageId, int attempt) {}

  /**
   * @param names what no translation may touch
   */
  record Untranslated(
      String retailerId, Language from, List<Language> to, String text, List<String> names) {}
}
