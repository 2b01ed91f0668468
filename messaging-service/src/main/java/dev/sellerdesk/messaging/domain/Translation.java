package dev.sellerdesk.messaging.domain;

/**
 * One translation of a message (M-53, M-57); the original always stays beside it (M-55).
 *
 * @param language the language the reader asked for
 * @param text the translated text; for {@link Status#PARTIAL} the sentences that are not covered
 *     stand in the original, for {@link Status#UNAVAILABLE} it is empty
 * @param engine who translated: {@code memory}, {@code libretranslate}, both joined with {@code +}
 *     when each did some sentences, or {@code none}
 * @param coverage the translated share of the letters, 0 to 1; exactly 1 when nothing is left in
 *     the original
 * @param memoryVersion the edition of the translation memory that was asked, so that a later
 *     edition can be tried again; empty when none was
 */
public record Translation(
    Language language,
    String text,
    Status status,
    String engine,
    double coverage,
    String memoryVersion) {

  /** How much of a message could be translated. */
  public enum Status {
    COMPLETE,
    PARTIAL,
    UNAVAILABLE
  }

  public static final String NO_ENGINE = "none";

  public Translation {
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage must be between 0 and 1, not " + coverage);
    }
    if (status == Status.COMPLETE && coverage < 1) {
      throw new IllegalArgumentException(
          "a complete translation covers everything, not " + coverage);
    }
  }

  /** Nothing could be translated: the original is all there is to show (M-58). */
  public static Translation unavailable(Language language) {
    return new Translation(language, "", Status.UNAVAILABLE, NO_ENGINE, 0, "");
  }

  /** The text is in the wanted language already: nothing had to be done (M-57). */
  public static Translation same(Language language, String text) {
    return new Translation(language, text, Status.COMPLETE, NO_ENGINE, 1, "");
  }
}
