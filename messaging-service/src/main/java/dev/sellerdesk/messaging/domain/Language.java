package dev.sellerdesk.messaging.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * The three languages in which customers and sellers write to each other and between which messages
 * are translated (M-53, M-57).
 */
public enum Language {
  NL,
  FR,
  EN;

  /** The ISO 639-1 code in lower case, as in the REST contract and the events. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language of a code such as {@code nl} or {@code nl-BE}; empty for a language that is not
   * translated.
   */
  public static Optional<Language> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      String own = language.code();
      if (wanted.equals(own) || wanted.startsWith(own + "-") || wanted.startsWith(own + "_")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The locale that decides about sentences and month names. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }
}
