package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A translation's text and how it was made. */
@Embeddable
class TranslationColumns {

  @Enumerated(EnumType.STRING)
  Translation.Status status;

  String text;
  String engine;
  double coverage;
  String memoryVersion;

  protected TranslationColumns() {}

  TranslationColumns(Translation translation) {
    status = translation.status();
    // No database text holds this character, whatever an engine answers.
    text = translation.text().replace('\0', '\uFFFD');
    engine = translation.engine();
    coverage = translation.coverage();
    memoryVersion = translation.memoryVersion();
  }

  Translation in(Language language) {
    return new Translation(language, text, status, engine, coverage, memoryVersion);
  }
}
