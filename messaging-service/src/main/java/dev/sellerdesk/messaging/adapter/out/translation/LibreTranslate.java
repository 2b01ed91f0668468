package dev.sellerdesk.messaging.adapter.out.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dialect of LibreTranslate and of what copies it. */
final class LibreTranslate implements HttpEngine.Dialect {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Question(
      List<String> q,
      String source,
      String target,
      String format,
      @JsonProperty("api_key") @Nullable String apiKey) {}

  @Override
  public String name() {
    return "libretranslate";
  }

  @Override
  public String path() {
    return "/translate";
  }

  @Override
  public Object question(TranslationEngine.Task task, Optional<String> apiKey) {
    return new Question(
        task.sentences(), task.from().code(), task.to().code(), "text", apiKey.orElse(null));
  }

  @Override
  public List<String> headers(Optional<String> apiKey) {
    return List.of();
  }

  @Override
  public Optional<List<String>> answers(JsonNode answer) {
    JsonNode texts = answer.path("translatedText");
    if (texts.isTextual()) {
      return Optional.of(List.of(texts.textValue()));
    }
    if (!texts.isArray()) {
      return Optional.empty();
    }
    List<String> translations = new ArrayList<>();
    texts.forEach(text -> translations.add(text.isTextual() ? text.textValue() : ""));
    return Optional.of(translations);
  }
}
