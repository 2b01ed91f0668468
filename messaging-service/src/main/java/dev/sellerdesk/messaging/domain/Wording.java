package dev.sellerdesk.messaging.domain;

import java.util.Objects;

/** A text and the language it is in. It never changes (M-55). */
public record Wording(SourceLanguage language, String text) {

  public Wording {
    Objects.requireNonNull(language, "language");
    // No database text holds this character, and nobody means it.
    text = text.replace('\0', '\uFFFD');
  }

  public static Wording in(Language language, String text) {
    return new Wording(new SourceLanguage.Known(language), text);
  }
}
