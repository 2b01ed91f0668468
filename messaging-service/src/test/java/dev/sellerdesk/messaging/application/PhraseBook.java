package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.KnownTranslations;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.Translator;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A translator and detector that know what a test taught them. */
class PhraseBook implements Translator, LanguageDetector {

  private final Map<String, Translation> phrases = new HashMap<>();
  private final Map<String, Language> languages = new HashMap<>();
  private final Map<String, Translation> remembered = new HashMap<>();
  final List<Request> requests = new ArrayList<>();

  PhraseBook knows(String text, Language language) {
    languages.put(text, language);
    return this;
  }

  PhraseBook translates(String text, Language to, String translation) {
    phrases.put(
        to + text, new Translation(to, translation, Translation.Status.COMPLETE, "memory", 1, "1"));
    return this;
  }

  PhraseBook translatesPartly(String text, Language to, String translation) {
    phrases.put(
        to + text,
        new Translation(to, translation, Translation.Status.PARTIAL, "memory", 0.5, "1"));
    return this;
  }

  PhraseBook remembers(String text, Language to, String translation) {
    remembered.put(
        to + text, new Translation(to, translation, Translation.Status.COMPLETE, "memory", 1, "1"));
    return this;
  }

  /** What it knows by heart. */
  KnownTranslations memory() {
    return request ->
        remembered.getOrDefault(
            request.to() + request.text(), Translation.unavailable(request.to()));
  }

  @Override
  public Optional<Language> detect(String text) {
    return Optional.ofNullable(languages.get(text));
  }

  @Override
  public Translation translate(Request request) {
    requests.add(request);
    return phrases.getOrDefault(
        request.to() + request.text(), Translation.unavailable(request.to()));
  }
}
