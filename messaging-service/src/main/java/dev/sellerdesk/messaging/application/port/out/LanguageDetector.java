package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Language;
import java.util.Optional;

/** Tells in which language a message is written (M-53). */
public interface LanguageDetector {

  /**
   * Dutch, French or English; empty when it is another language or too little to tell. Such a text
   * is not translated.
   */
  Optional<Language> detect(String text);
}
