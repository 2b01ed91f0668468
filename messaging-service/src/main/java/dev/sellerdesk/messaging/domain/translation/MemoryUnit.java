package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import java.util.List;
import java.util.Map;

/**
 * One thing that can be said, in every language of the translation memory.
 *
 * @param id stable name of the unit
 * @param variants per language the ways to say it: the first is the one that is written, all that
 *     are a {@link Variant#source()} are recognised
 */
public record MemoryUnit(String id, Use use, Map<Language, List<Variant>> variants) {

  /** How a unit combines with others. */
  public enum Use {
    /** Stands by itself. */
    SENTENCE,
    /** Can stand in front of another sentence: "Hello, …". */
    OPENING,
    /** Can follow another sentence: "…, thank you in advance". */
    ADDITION,
    /** The words before the name of the writer. */
    SIGN_OFF
  }

  /**
   * @param text with named placeholders, for example {@code Where is my order {orderNumber}?}
   * @param source whether it is also recognised, not only written
   */
  public record Variant(String text, boolean source) {}

  public MemoryUnit {
    variants = Map.copyOf(variants);
  }
}
