package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Translation;

/**
 * What can be translated without asking anybody outside: from the translation memory, in about a
 * millisecond. So it may be asked inside a transaction, and a message that the memory covers is
 * never seen without its translations.
 */
public interface KnownTranslations {

  /** As {@link Translator#translate}, but only from memory. */
  Translation find(Translator.Request request);
}
