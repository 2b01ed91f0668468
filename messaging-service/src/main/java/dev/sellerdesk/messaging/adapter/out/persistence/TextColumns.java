package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.Language;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text in up to three languages. */
@Embeddable
class TextColumns {

  @Nullable String textNl;
  @Nullable String textFr;
  @Nullable String textEn;

  protected TextColumns() {}

  TextColumns(Map<Language, String> texts) {
    textNl = texts.get(Language.NL);
    textFr = texts.get(Language.FR);
    textEn = texts.get(Language.EN);
  }

  Map<Language, String> toDomain() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    put(texts, Language.NL, textNl);
    put(texts, Language.FR, textFr);
    put(texts, Language.EN, textEn);
    return texts;
  }

  private static void put(Map<Language, String> texts, Language language, @Nullable String text) {
    if (text != null) {
      texts.put(language, text);
    }
  }
}
