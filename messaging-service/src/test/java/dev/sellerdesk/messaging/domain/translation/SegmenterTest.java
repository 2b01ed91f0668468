package dev.sellerdesk.messaging.domain.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  @Test
  void sentences_and_lines_are_cut_and_what_stands_between_them_is_kept() {
    assertThat(
            Segmenter.split(
                "Bonjour, où est ma commande ? J'attends !\r\n\r\n- Merci d'avance :)\n",
                Language.FR))
        .containsExactly(
            new Segment("", "Bonjour, où est ma commande ?", " "),
            new Segment("", "J'attends !", "\r\n"),
            new Segment("\r\n", "", ""),
            new Segment("- ", "Merci d'avance", " :)\n"));
  }

  @Test
  void a_sentence_may_start_with_a_placeholder_or_in_lower_case() {
    assertThat(
            texts(
                "Mijn code is {0}. {1} is kapot. waar is mijn geld? ik wacht al lang.",
                Language.NL))
        .containsExactly(
            "Mijn code is {0}.", "{1} is kapot.", "waar is mijn geld?", "ik wacht al lang.");
  }

  @Test
  void an_abbreviation_does_not_end_a_sentence() {
    assertThat(
            texts("Beste dhr. Jansen en mevr. Pieters, dat kan evt. morgen. Tot dan!", Language.NL))
        .containsExactly("Beste dhr. Jansen en mevr. Pieters, dat kan evt. morgen.", "Tot dan!");
    assertThat(texts("Bonjour M. Dupont. Merci.", Language.FR))
        .containsExactly("Bonjour M. Dupont.", "Merci.");
  }

  @Test
  void quotation_marks_and_brackets_stay_outside_the_sentence() {
    assertThat(Segmenter.split("(Where is my order?)", Language.EN))
        .containsExactly(new Segment("(", "Where is my order?", ")"));
    assertThat(Segmenter.split("« Merci. »", Language.FR))
        .containsExactly(new Segment("« ", "Merci.", " »"));
  }

  @Test
  void a_text_without_words_is_one_separator() {
    assertThat(Segmenter.split("...\n***", Language.EN))
        .allMatch(segment -> segment.text().isEmpty());
    assertThat(Segmenter.split("", Language.EN)).isEmpty();
  }

  @Property(tries = 2000)
  void all_pieces_joined_are_the_text_again(
      @ForAll("messages") String text, @ForAll Language language) {
    assertThat(
            Segmenter.split(text, language).stream()
                .map(Segment::joined)
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Property(tries = 500)
  void any_characters_survive(@ForAll String text) {
    assertThat(
            Segmenter.split(text, Language.NL).stream()
                .map(Segment::joined)
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.of(
            "Hello", "Bonjour", ",", ".", " ", "  ", "\n", "\r\n", "\t", "?", "!", "...", "{0}",
            "{12}", "'t", "dhr.", "J'ai", "\u00a0", "« ", " »", "(", ")", ":)", ";-)", "😊", "où",
            "e\u0301", "-", "•", "\u2028", "I", "nr.", "\"", "'")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static List<String> texts(String text, Language language) {
    return Segmenter.split(text, language).stream().map(Segment::text).toList();
  }
}
