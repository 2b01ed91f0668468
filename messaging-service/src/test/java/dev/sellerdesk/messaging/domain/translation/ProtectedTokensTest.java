package dev.sellerdesk.messaging.domain.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation.Status;
import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Kind;
import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Masked;
import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectedTokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CODE    | 1234567890
          CODE    | Q-2026-000123-7
          CODE    | 3SABCD1234567
          CODE    | JVGL06123456000123456789
          CODE    | 8712345678906
          CODE    | SO-2024/00017
          CODE    | A000C12345
          NUMBER  | 2
          NUMBER  | 3-5
          NUMBER  | 1.250
          AMOUNT  | € 12,50
          AMOUNT  | €25,-
          AMOUNT  | 12,50 €
          AMOUNT  | EUR 1.234,56
          AMOUNT  | 1 234,56 €
          AMOUNT  | 25 euro
          PERCENT | 10%
          PERCENT | 12,5 %
          DATE    | 12-11-2026
          DATE    | 12/11/2026
          DATE    | 2026-11-12
          DATE    | 12.11.26
          DATE    | 12/11
          TIME    | 14:30
          TIME    | 14h30
          TIME    | 9u
          URL     | https://track.example/x?code=3SABCD&y=1
          URL     | www.voorbeeld.example/retour
          URL     | voorbeeld.nl
          EMAIL   | erika.de-vries+shop@voorbeeld.example
          PHONE   | +31 6 12345678
          PHONE   | 020 123 45 67
          BRACES  | {klantnaam}
          NAME    | Erika
          NAME    | ERIKA
          NAME    | De Vries
          NAME    | Erika de Vries
          NAME    | Tafellamp XL 3000
          NAME    | PostNL
          NAME    | Mondial Relay
          """)
  void each_kind_of_token_is_recognised_as_a_whole(Kind kind, String token) {
    List<String> names = List.of("Erika de Vries", "De Vries", "Tafellamp XL 3000");
    for (String sentence :
        List.of("%s", "het is %s.", "Bestelling %s, graag!", "(%s)", "is het %s?\nDank")) {
      Masked masked = ProtectedTokens.mask(sentence.formatted(token), Language.NL, names);
      assertThat(masked.tokens())
          .as(sentence.formatted(token))
          .extracting(Token::kind, Token::text)
          .containsExactly(tuple(kind, token));
      assertThat(masked.text()).isEqualTo(sentence.formatted("{0}"));
    }
  }

  @Test
  void ordinary_words_are_left_alone_also_when_they_are_part_of_a_name() {
    Masked masked =
        ProtectedTokens.mask(
            "De roos van de buren is een lamp. Rose, van wie is de Lamp?",
            Language.NL,
            List.of("Rose van de Lamp"));
    assertThat(masked.text())
        .isEqualTo("De roos van de buren is een lamp. {0}, van wie is de {1}?");
  }

  @Test
  void the_full_stop_behind_a_link_is_not_part_of_it() {
    assertThat(
            ProtectedTokens.mask(
                    "Zie https://a.example/b. Of mail x@y.example.", Language.NL, List.of())
                .text())
        .isEqualTo("Zie {0}. Of mail {1}.");
  }

  @ParameterizedTest
  @CsvSource({
    "NL, 12 november 2026, 12 novembre 2026, 12 November 2026",
    "FR, 1er août, 1 augustus, 1 August",
    "FR, 3 février 2027, 3 februari 2027, 3 February 2027",
    "EN, 'November 12, 2026', 12 november 2026, 12 novembre 2026",
    "EN, 3rd of May, 3 mei, 3 mai",
    "NL, 1 maart, 1er mars, 1 March"
  })
  void a_date_with_a_month_is_written_with_that_month_in_the_other_language(
      Language from, String date, String first, String second) {
    Masked masked = ProtectedTokens.mask("= " + date + ".", from, List.of());
    assertThat(masked.text()).isEqualTo("= {0}.");
    assertThat(masked.tokens().getFirst().kind()).isEqualTo(Kind.DATE);
    List<Language> others =
        List.of(Language.values()).stream().filter(language -> language != from).toList();
    assertThat(others.stream().map(masked.tokens().getFirst()::in))
        .containsExactlyInAnyOrder(first, second);
    assertThat(masked.restore()).isEqualTo("= " + date + ".");
  }

  @Test
  void in_english_the_verb_may_is_not_a_month() {
    assertThat(ProtectedTokens.mask("The 2 may differ", Language.EN, List.of()).text())
        .isEqualTo("The {0} may differ");
  }

  @Property(tries = 3000)
  void masking_and_restoring_is_the_identity(
      @ForAll("messages") String text, @ForAll Language language) {
    assertThat(
            ProtectedTokens.mask(
                    text, language, List.of("Erika de Vries", "Lamp 3000 XL", "O'Neil"))
                .restore())
        .isEqualTo(text);
  }

  @Property(tries = 1000)
  void any_characters_survive_masking(@ForAll String text) {
    assertThat(ProtectedTokens.mask(text, Language.FR, List.of("A(b", "$1\\")).restore())
        .isEqualTo(text);
  }

  @Property(tries = 2000)
  void no_digit_stays_outside_a_token(@ForAll("messages") String text, @ForAll Language language) {
    Masked masked = ProtectedTokens.mask(text, language, List.of("Erika de Vries", "Lamp 3000 XL"));
    assertThat(Placeholders.remove(masked.text())).doesNotContainPattern("\\p{Nd}");
  }

  @Property(tries = 2000)
  void nothing_protected_is_ever_lost_whatever_an_engine_does(
      @ForAll("messages") String text,
      @ForAll Language from,
      @ForAll Language to,
      @ForAll("mangling") int mangling) {
    List<String> names = List.of("Erika de Vries", "Lamp 3000 XL");
    TranslationDraft draft = TranslationDraft.of(text, from, to, names);
    List<Token> tokens = draft.tokens();
    draft.accept(
        "hostile",
        draft.open().stream().map(sentence -> Optional.of(mangled(sentence, mangling))).toList());
    var translation = draft.result("");
    if (translation.status() != Status.UNAVAILABLE) {
      Map<String, Long> expected =
          tokens.stream().collect(Collectors.groupingBy(Token::text, Collectors.counting()));
      expected.forEach((token, times) -> {
        String rewritten =
            tokens.stream()
                .filter(other -> other.text().equals(token))
                .findFirst()
                .orElseThrow()
                .in(to);
        long found =
            occurrences(translation.text(), token)
                + (rewritten.equals(token) ? 0 : occurrences(translation.text(), rewritten));
        assertThat(found).as(token + " in " + translation.text()).isGreaterThanOrEqualTo(times);
      });
    }
  }

  private static long occurrences(String text, String part) {
    return IntStream.range(0, text.length()).filter(at -> text.startsWith(part, at)).count();
  }

  @Provide
  Arbitrary<Integer> mangling() {
    return Arbitraries.integers().between(0, 6);
  }

  private static String mangled(String sentence, int how) {
    return switch (how) {
      case 0 -> "xxx " + String.join(" yy ", sentence.split("(?=\\{)")) + " zzz";
      case 1 -> sentence.replaceFirst("\\{\\d+}", "");
      case 2 -> sentence + " {0}";
      case 3 -> sentence.replace("{", "{ ");
      case 4 -> sentence.replace("{0}", "{99999999999999}");
      case 5 -> "";
      default -> String.join(" ", List.of(sentence.split(" ")).reversed());
    };
  }

  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.of(
            "Hello",
            "bestelling",
            " ",
            " ",
            ", ",
            ". ",
            "\n",
            "1234567890",
            "Q-2026-000123-7",
            "3SABCD1234567",
            "€ 12,50",
            "12,50",
            "€",
            "12-11-2026",
            "12 november 2026",
            "1er août",
            "May 3",
            "10%",
            "14:30",
            "https://a.example/b?c=1",
            "www.x.nl",
            "jan@x.example",
            "Erika",
            "Erika de Vries",
            "Lamp 3000 XL",
            "lamp",
            "PostNL",
            "+31 6 12345678",
            "{",
            "}",
            "{0}",
            "{1}",
            "{naam}",
            "{{2}}",
            "5",
            "-",
            "/",
            ".",
            ":",
            "%",
            "h",
            "٣",
            "é",
            "e\u0301",
            "😊",
            "A",
            "x")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }
}
