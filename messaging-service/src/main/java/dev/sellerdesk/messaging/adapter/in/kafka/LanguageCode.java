package dev.sellerdesk.messaging.adapter.in.kafka;

import dev.sellerdesk.messaging.domain.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Languages as events name them. */
final class LanguageCode {

  /** One of our languages; {@code null} for another one or none. */
  static @Nullable Language languageOrNull(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(Language::of).orElse(null);
  }

  /** One of our languages; Dutch, the marketplace's own, for another one or none. */
  static Language languageOrDutch(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(Language::of).orElse(Language.NL);
  }

  private LanguageCode() {}
}
