package dev.sellerdesk.messaging.domain;

import java.util.Optional;

/** The language somebody wrote in: one of ours, or none that we translate (M-53). */
public sealed interface SourceLanguage {

  /** One of the languages we translate. */
  record Known(Language language) implements SourceLanguage {}

  /** Another language, or too little text to tell. */
  record Unknown() implements SourceLanguage {}

  static SourceLanguage of(Optional<Language> language) {
    return language.<SourceLanguage>map(Known::new).orElseGet(Unknown::new);
  }

  /** The language, if we know it. */
  default Optional<Language> known() {
    return switch (this) {
      case Known(var language) -> Optional.of(language);
      case Unknown() -> Optional.empty();
    };
  }
}
