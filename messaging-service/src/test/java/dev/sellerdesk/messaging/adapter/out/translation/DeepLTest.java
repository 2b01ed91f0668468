package dev.sellerdesk.messaging.adapter.out.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.messaging.domain.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeepLTest {

  private final ObjectMapper json = new ObjectMapper();
  private final DeepL deepL = new DeepL();

  @Test
  void sentences_are_asked_as_the_interface_wants_them() throws Exception {
    var task =
        new TranslationEngine.Task(
            "1001", Language.NL, Language.EN, List.of("Waar is {0}?"), List.of());

    assertThat(json.readTree(json.writeValueAsString(deepL.question(task, Optional.empty()))))
        .isEqualTo(
            json.readTree(
                "{\"text\":[\"Waar is {0}?\"],\"source_lang\":\"NL\",\"target_lang\":\"EN-GB\",\"preserve_formatting\":true}"));
    assertThat(deepL.headers(Optional.of("k")))
        .containsExactly("Authorization", "DeepL-Auth-Key k");
    assertThat(deepL.path()).isEqualTo("/v2/translate");
  }

  @Test
  void its_answers_are_texts_and_anything_else_is_none() throws Exception {
    assertThat(
            deepL.answers(
                json.readTree(
                    "{\"translations\":[{\"detected_source_language\":\"NL\",\"text\":\"Where is {0}?\"}]}")))
        .contains(List.of("Where is {0}?"));
    assertThat(deepL.answers(json.readTree("{\"message\":\"quota exceeded\"}"))).isEmpty();
  }
}
