package dev.sellerdesk.messaging.adapter.out.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LinguaLanguageDetectorTest {
  private static final LinguaLanguageDetector DETECTOR = new LinguaLanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | waar is mijn bestelling
          NL | Hallo
          NL | Dank u
          NL | Alvast bedankt!
          NL | Kan ik dit ruilen?
          NL | Maat 38 graag
          NL | Factuur aub
          NL | Ik heb gisteren een lamp besteld maar die doet het niet goed.
          NL | Is dit apparaat geschikt voor buitengebruik?
          NL | De chauffeur heeft mijn doos over de schutting gegooid, en nu is alles nat.
          NL | Goedemorgen, mijn kinderwagen rammelt sinds de eerste wandeling. Is daar iets aan te doen?
          NL | Bestelling 1234567890: graag track & trace sturen naar jan@voorbeeld.example
          FR | merci
          FR | Bonjour
          FR | BONJOUR
          FR | svp
          FR | où est mon colis
          FR | Colis abîmé
          FR | Remboursement svp
          FR | Bonjour, où est ma commande ? J'attends mon colis depuis une semaine. Merci d'avance.
          FR | Le livreur a jeté mon carton par-dessus la clôture.
          FR | Cet appareil convient-il à un usage extérieur ?
          FR | La lampe que j’ai commandée hier fait un bruit bizarre.
          FR | bonjour jai pas recu mon colis pouvez vous regarder
          EN | Hi
          EN | Hello
          EN | thanks
          EN | Where is my order?
          EN | refund please
          EN | wrong size
          EN | The driver threw my box over the fence.
          EN | Is this device suitable for outdoor use?
          EN | The lamp I ordered yesterday makes a strange noise.
          EN | Hi Erika,\\n\\nI am sorry that your parcel is late. You will hear from me within 2 working days.
          """)
  void dutch_french_and_english_are_told_from_each_other(Language expected, String text) {
    assertThat(DETECTOR.detect(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wo ist meine Bestellung?",
        "Danke",
        "Guten Tag, ich möchte den Artikel zurückschicken, er ist defekt.",
        "¿Dónde está mi pedido?",
        "Gracias",
        "Hola, todavía no ha llegado el paquete que compré la semana pasada.",
        "Dov'è il mio ordine?",
        "Grazie mille",
        "Vorrei sapere quando arriverà il pacco, lo aspetto da giorni.",
        "Gdzie jest moje zamówienie?",
        "Dziękuję",
        "Dzień dobry, paczka jeszcze nie dotarła.",
        "Siparişim nerede?",
        "Teşekkürler",
        "Merhaba, ürün kırık geldi, iade etmek istiyorum.",
        "Onde está a minha encomenda?",
        "Unde este comanda mea?",
        "Где мой заказ?",
        "أين طلبي؟",
        "我的订单在哪里？"
      })
  void other_languages_are_left_alone(String text) {
    assertThat(DETECTOR.detect(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "ok",
        "?!",
        "1234567890",
        "😊",
        "https://shop.example/waar-is-mijn-bestelling",
        "jan@voorbeeld.example",
        "asdfgh",
        "'"
      })
  void too_little_to_tell_is_not_guessed(String text) {
    assertThat(DETECTOR.detect(text)).isEmpty();
  }

  @Test
  void customer_service_sentences_are_recognised_and_hardly_ever_taken_for_another_language()
      throws Exception {
    int right = 0;
    int undecided = 0;
    List<String> wrong = new ArrayList<>();
    try (InputStream tmx = getClass().getResourceAsStream("/translation/customer-service.tmx")) {
      NodeList variants =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(tmx)
              .getElementsByTagName("tuv");
      for (int i = 0; i < variants.getLength(); i++) {
        Element variant = (Element) variants.item(i);
        String text =
            variant.getElementsByTagName("seg").item(0).getTextContent().replaceAll("\\{\\w+}", "");
        Language language = Language.of(variant.getAttribute("xml:lang")).orElseThrow();
        Optional<Language> seen = DETECTOR.detect(text);
        if (seen.isEmpty()) {
          undecided++;
        } else if (seen.get() == language) {
          right++;
        } else {
          wrong.add(text);
        }
      }
    }
    System.out.printf(
        "language detection: %d right, %d undecided, wrong %s%n", right, undecided, wrong);
    assertThat(wrong).hasSizeLessThanOrEqualTo(5);
    assertThat((double) right / (right + undecided + wrong.size())).isGreaterThan(0.98);
  }

  @Test
  void a_very_long_text_is_no_trouble() {
    assertThat(DETECTOR.detect("Ik wacht al een week op mijn pakket. ".repeat(20_000)))
        .contains(Language.NL);
    assertThat(DETECTOR.detect("a".repeat(500_000))).isEmpty();
  }

  @Test
  void many_threads_may_ask_at_once() throws Exception {
    LinguaLanguageDetector fresh = new LinguaLanguageDetector();
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Optional<Language>> question = () -> fresh.detect("Où est ma commande ?");
      for (Future<Optional<Language>> answer :
          threads.invokeAll(java.util.Collections.nCopies(64, question))) {
        assertThat(answer.get()).contains(Language.FR);
      }
    }
  }
}
