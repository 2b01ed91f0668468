package dev.sellerdesk.messaging.domain.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.compose.Change.Step;
import dev.sellerdesk.messaging.domain.compose.RichText.Item;
import dev.sellerdesk.messaging.domain.compose.RichText.LineBreak;
import dev.sellerdesk.messaging.domain.compose.RichText.Paragraph;
import dev.sellerdesk.messaging.domain.compose.RichText.Style;
import dev.sellerdesk.messaging.domain.compose.RichText.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTest {

  @ParameterizedTest
  @CsvSource({
    "NL, Erika, 'Beste Erika,', 'Met vriendelijke groet,'",
    "FR, Erika, 'Bonjour Erika,', 'Cordialement,'",
    "EN, Erika, 'Dear Erika,', 'Kind regards,'",
    "NL, '', 'Beste klant,', 'Met vriendelijke groet,'",
    "FR, '', 'Bonjour,', 'Cordialement,'",
    "EN, '', 'Dear customer,', 'Kind regards,'",
    "NL, E., 'Beste klant,', 'Met vriendelijke groet,'",
    "NL, E.J., 'Beste klant,', 'Met vriendelijke groet,'",
    "NL, X, 'Beste klant,', 'Met vriendelijke groet,'",
    "NL, Anne-Marie, 'Beste Anne-Marie,', 'Met vriendelijke groet,'",
    "NL, Jo, 'Beste Jo,', 'Met vriendelijke groet,'",
    "FR, Zoë, 'Bonjour Zoë,', 'Cordialement,'"
  })
  void salutation_and_closing_are_set_in_the_readers_language_with_the_right_name(
      Language language, String name, String salutation, String closing) {
    Composition letter = plain("Het pakket is onderweg.").greeted(language, Optional.of(name));

    assertThat(letter.body().text())
        .isEqualTo(salutation + "\n\nHet pakket is onderweg.\n\n" + closing);
    assertThat(letter.changes())
        .extracting(Change::step)
        .containsExactly(Step.SALUTATION_ADDED, Step.CLOSING_ADDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hoi Erika,\n\nHet komt eraan.\n\nGroetjes, Anna",
        "Beste Erika,\nHet komt eraan.\nMet vriendelijke groet\nAnna",
        "Bonjour,\n\nC'est en route.\n\nBien cordialement",
        "Chère Erika,\nC'est en route.\nBien à vous",
        "Dear Erika,\n\nIt is on its way.\n\nBest wishes,\nAnna",
        "Good morning Erika,\nIt is on its way.\nKind regards,\nAnna\nShop\nStreet 1"
      })
  void what_stands_there_already_is_not_doubled(String text) {
    Composition letter = plain(text).greeted(Language.EN, Optional.of("Erika"));

    assertThat(letter.body().text()).isEqualTo(RichText.ofPlain(text).text());
    assertThat(letter.changes()).isEmpty();
  }

  @Test
  void the_signature_is_added_once() {
    Composition once = plain("Dag").signed("Anna\nWinkel");

    assertThat(once.body().text()).isEqualTo("Dag\n\nAnna\nWinkel");
    assertThat(once.signed("Anna\nWinkel")).isEqualTo(once);
    assertThat(plain("Dag\n\nAnna  Winkel").signed("Anna\nWinkel").changes()).isEmpty();
    assertThat(plain("Dag").signed("  ").changes()).isEmpty();
  }

  @Test
  void open_places_are_filled_and_one_that_stays_open_blocks_with_its_name() {
    Composition text = plain("Bestelling {orderNumber} komt over {workingDays} dagen.");

    assertThat(text.filled(Map.of("orderNumber", "A2K", "workingDays", "4")).body().text())
        .isEqualTo("Bestelling A2K komt over 4 dagen.");
    assertThatThrownBy(() -> text.filled(Map.of("orderNumber", "A2K", "workingDays", " ")))
        .isInstanceOfSatisfying(
            MessagingException.UnresolvedVariables.class,
            refusal -> assertThat(refusal.names()).containsExactly("workingDays"));
  }

  @Test
  void what_is_filled_in_is_text_and_no_further_place() {
    assertThat(
            plain("Hallo {customerName}")
                .filled(Map.of("customerName", "<b>{orderNumber}</b> $1"))
                .body()
                .html())
        .isEqualTo("<p>Hallo &lt;b&gt;{orderNumber}&lt;/b&gt; $1</p>\n");
  }

  @Test
  void characters_that_nobody_sees_are_left_out() {
    Composition text = plain("be\u200Bta\u202Elen \uFEFFbol\u2066.com").withoutHiddenCharacters();

    assertThat(text.body().text()).isEqualTo("betalen bol.com");
    assertThat(text.changes().getFirst().step()).isEqualTo(Step.HIDDEN_CHARACTERS_REMOVED);
    assertThat(
            plain(
                    "\u0645\u0631\u062D\u0628\u0627 \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u05E9\u05DC\u05D5\u05DD")
                .withoutHiddenCharacters()
                .changes())
        .isEmpty();
  }

  @Test
  void a_translation_keeps_paragraphs_lists_and_the_emphasis_of_whole_lines() {
    RichText written =
        new RichText(
            List.of(
                new Paragraph(
                    List.of(
                        new Text("Uw pakket", Set.of(Style.BOLD)),
                        new LineBreak(),
                        Text.plain("is onderweg."))),
                new Item(false, List.of(Text.plain("Een")))));
    Composition text = Composition.of(written, List.of());

    assertThat(text.textToTranslate()).isEqualTo("Uw pakket\nis onderweg.\nEen");
    assertThat(text.translated(french("Votre colis\nest en route.\nUn")).body().html())
        .isEqualTo("<p><b>Votre colis</b><br>est en route.</p>\n<ul><li>Un</li></ul>\n");
  }

  @Test
  void emphasis_within_a_sentence_is_lost_in_translation_and_that_is_said() {
    RichText written =
        new RichText(
            List.of(
                new Paragraph(
                    List.of(
                        Text.plain("Uw pakket is "), new Text("onderweg", Set.of(Style.BOLD))))));

    Composition translated =
        Composition.of(written, List.of()).translated(french("Votre colis est en route"));

    assertThat(translated.body().formatted()).isFalse();
    assertThat(translated.changes())
        .extracting(Change::step)
        .containsExactly(Step.TRANSLATED, Step.FORMATTING_REMOVED);
  }

  @Test
  void a_path_without_formatting_delivers_plain_text_and_says_so() {
    RichText written =
        new RichText(
            List.of(
                new Paragraph(List.of(new Text("Let op", Set.of(Style.BOLD)))),
                new Item(true, List.of(Text.plain("een"))),
                new Item(true, List.of(Text.plain("twee")))));
    Composition text = Composition.of(written, List.of());

    assertThat(text.onPath(true)).isEqualTo(text);
    assertThat(text.onPath(false).body().html())
        .isEqualTo("<p>Let op</p>\n<p>1. een<br>2. twee</p>\n");
    assertThat(text.onPath(false).changes())
        .extracting(Change::step)
        .containsExactly(Step.FORMATTING_REMOVED);
  }

  private static Composition plain(String text) {
    return Composition.of(RichText.ofPlain(text), List.of());
  }

  private static Translation french(String text) {
    return new Translation(Language.FR, text, Translation.Status.COMPLETE, "memory", 1, "1");
  }
}
