package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.domain.Language;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TextsByLanguage", description = "One text in up to three languages")
record TextsByLanguage(
    @Schema(examples = "\"Anna van de klantenservice\"")
        @Nullable
        @Size(max = Texts.LONGEST_MESSAGE)
        @Pattern(regexp = Texts.NO_ZERO, message = Texts.NO_ZERO_MESSAGE)
        String nl,
    @Nullable
        @Size(max = Texts.LONGEST_MESSAGE)
        @Pattern(regexp = Texts.NO_ZERO, message = Texts.NO_ZERO_MESSAGE)
        String fr,
    @Nullable
        @Size(max = Texts.LONGEST_MESSAGE)
        @Pattern(regexp = Texts.NO_ZERO, message = Texts.NO_ZERO_MESSAGE)
        String en) {

  Map<Language, String> toDomain() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    put(texts, Language.NL, nl);
    put(texts, Language.FR, fr);
    put(texts, Language.EN, en);
    return texts;
  }

  private static void put(Map<Language, String> texts, Language language, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.put(language, text.strip());
    }
  }

  static TextsByLanguage of(Map<Language, String> texts) {
    return new TextsByLanguage(
        texts.get(Language.NL), texts.get(Language.FR), texts.get(Language.EN));
  }
}
