package dev.sellerdesk.messaging.domain.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Translation.Status;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit.Use;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit.Variant;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Index;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationMemoryTest {
  private static final TranslationMemory MEMORY =
      new TranslationMemory(
          List.of(
              unit("hello", Use.OPENING, "Hallo", "Bonjour", "Hello"),
              unit("hello.name", Use.OPENING, "Beste {name}", "Bonjour {name}", "Dear {name}"),
              unit(
                  "thanks",
                  Use.ADDITION,
                  "Alvast bedankt",
                  "Merci d'avance",
                  "Thank you in advance"),
              unit(
                  "regards",
                  Use.SIGN_OFF,
                  "Met vriendelijke groet",
                  "Cordialement",
                  "Kind regards"),
              unit(
                  "where",
                  Use.SENTENCE,
                  "Waar is mijn bestelling?",
                  "Où est ma commande\u00a0?",
                  "Where is my order?"),
              unit(
                  "late",
                  Use.SENTENCE,
                  "Mijn pakket is te laat.",
                  "Mon colis est en retard.",
                  "My parcel is late."),
              unit(
                  "have",
                  Use.SENTENCE,
                  "Ik heb een vraag.",
                  "J'ai une question.",
                  "I have a question."),
              unit(
                  "received",
                  Use.SENTENCE,
                  "Ik heb mijn pakket ontvangen.",
                  "J'ai reçu mon colis.",
                  "I have received my parcel."),
              unit(
                  "days",
                  Use.SENTENCE,
                  "U hoort binnen {days} dagen van ons.",
                  "Vous aurez de nos nouvelles dans les {days} jours.",
                  "You will hear from us within {days} days."),
              unit(
                  "swap",
                  Use.SENTENCE,
                  "Van {from} tot {until} op {date}.",
                  "Le {date} de {from} à {until}.",
                  "On {date} from {from} to {until}."),
              unit(
                  "late.lost",
                  Use.SENTENCE,
                  "De bezorger is verdwaald.",
                  "Le livreur est perdu.",
                  "The courier is lost.")),
          Index.exhaustive(),
          0.85);

  private static MemoryUnit unit(String id, Use use, String nl, String fr, String en) {
    return new MemoryUnit(
        id,
        use,
        Map.of(
            Language.NL,
            List.of(new Variant(nl, true)),
            Language.FR,
            List.of(new Variant(fr, true)),
            Language.EN,
            List.of(new Variant(en, true))));
  }

  private static Translation translate(Language from, Language to, String text, String... names) {
    TranslationDraft draft = TranslationDraft.of(text, from, to, Arrays.asList(names));
    draft.accept("memory", MEMORY.translate(from, to, draft.open(), draft.tokens()));
    return draft.result("v1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | NL | Bonjour, où est ma commande ?                  | Hallo, waar is mijn bestelling?
          FR | EN | bonjour ou est ma commande                     | Hello, where is my order?
          FR | EN | Bonjour, j'ai une question.                    | Hello, I have a question.
          EN | FR | Where is my order???                           | Où est ma commande\u00a0???
          EN | NL | Where is my order, thank you in advance.       | Waar is mijn bestelling, alvast bedankt.
          EN | NL | Hello, where is my order, thank you in advance | Hallo, waar is mijn bestelling, alvast bedankt
          NL | EN | Waar is mijn bestelling                        | Where is my order?
          NL | FR | Mijn pakket is te laat                         | Mon colis est en retard
          NL | FR | Mijn pakket is te laat!!                       | Mon colis est en retard\u00a0!!
          NL | FR | U hoort binnen 3 dagen van ons.                | Vous aurez de nos nouvelles dans les 3 jours.
          NL | FR | Van 9:00 tot 12:00 op 12 november.             | Le 12 novembre de 9:00 à 12:00.
          EN | FR | Dear Erika, where is my order?                 | Bonjour Erika, où est ma commande\u00a0?
          EN | FR | Dear Mary-Ann van Dyck,                        | Bonjour Mary-Ann van Dyck,
          EN | FR | Kind regards, John Smith                       | Cordialement, John Smith
          """)
  void known_sentences_are_translated_alone_and_combined(
      Language from, Language to, String text, String expected) {
    Translation translation = translate(from, to, text);
    assertThat(translation.text()).isEqualTo(expected);
    assertThat(translation)
        .extracting(Translation::status, Translation::coverage, Translation::engine)
        .containsExactly(Status.COMPLETE, 1.0, "memory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | My parcle is late.                 | typing error
          EN | My parcel is very late.            | a word that adds nothing
          FR | J'ai recu mon colis.               | missing accent
          NL | Waar is mijn besteling?            | typing error
          """)
  void nearly_the_same_sentence_with_the_same_meaning_is_translated(
      Language from, String text, String why) {
    assertThat(translate(from, from == Language.EN ? Language.NL : Language.EN, text).status())
        .as(why)
        .isEqualTo(Status.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | My parcel is lost.                       | another word the memory knows
          EN | I have not received my parcel.           | negation added
          FR | Je n'ai pas reçu mon colis.              | negation added
          NL | Ik heb mijn pakket niet ontvangen.       | negation added
          EN | I have received my parcels.              | plural
          EN | You will hear from us within days.       | number missing
          EN | You will hear from us within 1 days.     | a plural needs more than one
          EN | You will hear from us within € 3 days.   | an amount is no number of days
          EN | My parcel is late?                       | a question instead of a statement
          EN | Where is my order.                       | a statement instead of a question
          EN | Where was my order?                      | another tense
          EN | Where is your order?                     | somebody else's
          EN | Dear customer, where is my order?        | no name
          """)
  void nearly_the_same_sentence_with_another_meaning_is_not_translated(
      Language from, String text, String why) {
    assertThat(translate(from, Language.values()[(from.ordinal() + 1) % 3], text).status())
        .as(why)
        .isEqualTo(Status.UNAVAILABLE);
  }

  @Test
  void what_is_not_known_stays_in_the_original_and_the_coverage_says_how_much_is() {
    Translation translation =
        translate(
            Language.EN,
            Language.NL,
            "Where is my order?\n\nThe dog ate it 3 times.\nKind regards,\nJohn");
    assertThat(translation.text())
        .isEqualTo(
            "Waar is mijn bestelling?\n\nThe dog ate it 3 times.\nMet vriendelijke groet,\nJohn");
    assertThat(translation.status()).isEqualTo(Status.PARTIAL);
    assertThat(translation.coverage())
        .isEqualTo(29.0 / 45, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void a_text_without_words_needs_no_translation() {
    assertThat(translate(Language.EN, Language.FR, "12345 :-)"))
        .isEqualTo(new Translation(Language.FR, "12345 :-)", Status.COMPLETE, "none", 1, "v1"));
    assertThat(translate(Language.EN, Language.FR, "").status()).isEqualTo(Status.COMPLETE);
  }

  @Test
  void an_unknown_text_has_no_translation_at_all() {
    assertThat(translate(Language.EN, Language.FR, "The dog ate it."))
        .isEqualTo(new Translation(Language.FR, "", Status.UNAVAILABLE, "none", 0, "v1"));
  }

  @Test
  void private_characters_in_a_message_are_no_placeholders() {
    assertThat(translate(Language.NL, Language.EN, "U hoort binnen \ue000 dagen van ons.").status())
        .isEqualTo(Status.UNAVAILABLE);
  }
}
