package dev.sellerdesk.messaging.domain.compose;

import dev.sellerdesk.messaging.domain.Language;
import java.util.Map;

/**
 * What a user signs with, by language (M-36).
 *
 * @param version counts the changes; 0 before the first
 */
public record Signature(
    String retailerId, String userId, Map<Language, String> texts, long version) {

  public Signature {
    texts = Map.copyOf(texts);
  }

  /** In a language; empty when there is none. */
  public String in(Language language) {
    return texts.getOrDefault(language, "");
  }
}
