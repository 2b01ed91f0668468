package dev.sellerdesk.messaging.adapter.out.translation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.messaging.domain.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The dialect of DeepL's interface, version 2. */
final class DeepL implements HttpEngine.Dialect {

  record Question(
      List<String> text,
      @JsonProperty("source_lang") String from,
      @JsonProperty("target_lang") String to,
      @JsonProperty("preserve_formatting") boolean preserveFormatting) {}

  @Override
  public String name() {
    return "deepl";
  }

  @Override
  public String path() {
    return "/v2/translate";
  }

  @Override
  public Object question(TranslationEngine.Task task, Optional<String> apiKey) {
    return new Question(task.sentences(), code(task.from()), target(task.to()), true);
  }

  @Override
  public List<String> headers(Optional<String> apiKey) {
    return apiKey.map(key -> List.of("Authorization", "DeepL-Auth-Key " + key)).orElse(List.of());
  }

  @Override
  public Optional<List<String>> answers(JsonNode answer) {
    JsonNode texts = answer.path("translations");
    if (!texts.isArray()) {
      return Optional.empty();
    }
    List<String> translations = new ArrayList<>();
    texts.forEach(text -> translations.add(text.path("text").asText("")));
    return Optional.of(translations);
  }

  private static String code(Language language) {
    return language.code().toUpperCase(Locale.ROOT);
  }

  /** English alone is deprecated as a target there. */
  private static String target(Language language) {
    return language == Language.EN ? "EN-GB" : code(language);
  }
}
