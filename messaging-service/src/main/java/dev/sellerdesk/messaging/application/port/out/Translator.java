package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import java.util.List;

/**
 * Translates a message between Dutch, French and English (M-53, M-57). Behind it stand engines that
 * are asked one after the other. It never throws and always answers in bounded time: trouble with
 * an engine only lowers the coverage, so reading is never blocked (M-58).
 */
public interface Translator {

  Translation translate(Request request);

  /**
   * @param retailerId whose account it is: an account can have a translation memory of its own
   * @param text plain text
   * @param protectedNames names of people, shops and items that must come through untouched
   */
  record Request(
      String retailerId, Language from, Language to, String text, List<String> protectedNames) {
    public Request {
      protectedNames = List.copyOf(protectedNames);
    }
  }
}
