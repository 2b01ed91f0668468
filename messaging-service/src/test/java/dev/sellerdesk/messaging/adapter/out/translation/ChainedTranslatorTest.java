package dev.sellerdesk.messaging.adapter.out.translation;

import static dev.sellerdesk.messaging.adapter.out.translation.TranslationMachine.answering;
import static dev.sellerdesk.messaging.adapter.out.translation.TranslationMachine.translating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.adapter.out.translation.HttpEngine.Settings;
import dev.sellerdesk.messaging.application.AccountMemory;
import dev.sellerdesk.messaging.application.port.out.AccountMemories;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.Translator.Request;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Translation.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChainedTranslatorTest {
  private static final LanguageDetector UNSURE = _ -> Optional.empty();

  private static ChainedTranslator chain(Optional<URI> url, LanguageDetector detector) {
    return new ChainedTranslator(
        new FutureTask<>(() -> MemoryEngine.shipped(0.85)),
        Optional.empty(),
        url.stream()
            .map(address ->
                new HttpEngine(
                    new LibreTranslate(),
                    new Settings(
                        address,
                        Optional.empty(),
                        Duration.ofSeconds(10),
                        0,
                        4,
                        4,
                        Duration.ofSeconds(5),
                        100_000)))
            .toList(),
        detector);
  }

  private static Request request(Language from, Language to, String text) {
    return new Request("1001", from, to, text, List.of("Erika de Vries"));
  }

  @Test
  void the_same_language_needs_nothing() {
    Translation translation =
        chain(Optional.empty(), UNSURE)
            .translate(request(Language.EN, Language.EN, "Anything at all {0} 12"));
    assertThat(translation)
        .isEqualTo(
            new Translation(Language.EN, "Anything at all {0} 12", Status.COMPLETE, "none", 1, ""));
  }

  @Test
  void what_the_memory_knows_is_not_given_to_a_machine() {
    try (var machine = new TranslationMachine(translating(_ -> "never"))) {
      var chain = chain(Optional.of(machine.url()), UNSURE);
      Translation translation =
          chain.translate(request(Language.FR, Language.NL, "Bonjour, où est ma commande ?"));
      assertThat(translation)
          .extracting(Translation::text, Translation::status, Translation::engine)
          .containsExactly("Hallo, waar is mijn bestelling?", Status.COMPLETE, "memory");
      assertThat(machine.requests).isEmpty();
      chain.close();
    }
  }

  @Test
  void the_machine_gets_only_the_sentences_that_are_left_and_no_personal_data_in_them() {
    try (var machine =
        new TranslationMachine(
            translating(q ->
                q.equals("The lamp of {0} ({1}) buzzes.")
                    ? "La lampe de {0} ({1}) bourdonne."
                    : "?"))) {
      var chain = chain(Optional.of(machine.url()), UNSURE);
      Translation translation =
          chain.translate(
              request(
                  Language.EN,
                  Language.FR,
                  "Where is my order? The lamp of Erika de Vries (erika@x.example) buzzes.\nKind regards"));
      assertThat(translation.text())
          .isEqualTo(
              "Où est ma commande\u00a0? La lampe de Erika de Vries (erika@x.example) bourdonne.\nCordialement");
      assertThat(translation)
          .extracting(Translation::status, Translation::engine, Translation::coverage)
          .containsExactly(Status.COMPLETE, "memory+libretranslate", 1.0);
      assertThat(machine.requests.getFirst().toString())
          .doesNotContain("Erika")
          .doesNotContain("x.example");
      chain.close();
    }
  }

  @Test
  void asked_for_what_is_known_it_never_asks_the_machine() {
    try (var machine = new TranslationMachine(translating(_ -> "never"))) {
      var chain = chain(Optional.of(machine.url()), UNSURE);
      Request request = request(Language.EN, Language.NL, "Where is my order? The dog ate it.");
      assertThat(chain.find(request).text()).isEqualTo("Waar is mijn bestelling? The dog ate it.");
      assertThat(chain.find(request).status()).isEqualTo(Status.PARTIAL);
      assertThat(machine.requests).isEmpty();
      chain.close();
    }
  }

  @Test
  void a_text_the_memory_does_not_know_at_all_is_the_machines() {
    try (var machine = new TranslationMachine(translating(_ -> "Le chien l'a mangé."))) {
      var chain = chain(Optional.of(machine.url()), UNSURE);
      assertThat(chain.translate(request(Language.EN, Language.FR, "The dog ate it.")).engine())
          .isEqualTo("libretranslate");
      chain.close();
    }
  }

  @Test
  void when_the_machine_fails_what_the_memory_knows_is_left_and_nothing_is_thrown() {
    try (var machine = new TranslationMachine(answering(500, "text/plain", "broken"))) {
      var chain = chain(Optional.of(machine.url()), UNSURE);
      for (int i = 0; i < 10; i++) {
        Translation partial =
            chain.translate(
                request(Language.EN, Language.NL, "Where is my order? The dog ate it."));
        assertThat(partial.status()).isEqualTo(Status.PARTIAL);
        assertThat(partial.text()).isEqualTo("Waar is mijn bestelling? The dog ate it.");
        assertThat(partial.engine()).isEqualTo("memory");
        assertThat(chain.translate(request(Language.EN, Language.NL, "The dog ate it.")).status())
            .isEqualTo(Status.UNAVAILABLE);
      }
      chain.close();
    }
  }

  @Test
  void a_machine_that_answers_in_the_wrong_language_is_not_believed() {
    try (var machine =
        new TranslationMachine(
            translating(_ -> "Der Hund hat es leider schon gestern Abend gefressen."))) {
      var german = chain(Optional.of(machine.url()), UNSURE);
      assertThat(
              german
                  .translate(request(Language.EN, Language.FR, "The dog ate it last night."))
                  .status())
          .isEqualTo(Status.UNAVAILABLE);
      german.close();
      var dutch = chain(Optional.of(machine.url()), _ -> Optional.of(Language.NL));
      assertThat(
              dutch
                  .translate(request(Language.EN, Language.FR, "The dog ate it last night."))
                  .status())
          .isEqualTo(Status.UNAVAILABLE);
      assertThat(
              dutch
                  .translate(request(Language.EN, Language.NL, "The dog ate it last night."))
                  .status())
          .isEqualTo(Status.COMPLETE);
      dutch.close();
    }
  }

  @Test
  void a_memory_that_cannot_be_loaded_blocks_nothing() {
    var chain =
        new ChainedTranslator(
            new FutureTask<>(() -> {
              throw new IllegalStateException("broken file");
            }),
            Optional.empty(),
            List.of(),
            UNSURE);
    assertThat(chain.translate(request(Language.EN, Language.FR, "Hello")))
        .isEqualTo(Translation.unavailable(Language.FR));
  }

  @Test
  void hostile_texts_are_answered_in_bounded_time() {
    var chain = chain(Optional.empty(), UNSURE);
    chain.translate(request(Language.EN, Language.NL, "warm up the memry please"));
    for (String part :
        List.of(
            "a",
            "1",
            "1-",
            "1 ",
            "{",
            "{0}",
            "}",
            "a.",
            "a@",
            "a.b@c.",
            "https://",
            "+1",
            "0 12",
            "€ ",
            "Hi ",
            "Hello, ",
            "Q-",
            "A-1/",
            "''",
            "'",
            ".,",
            "? ",
            "\n",
            "é\u0301",
            "x1.2,3:4",
            "Erika ",
            "not ",
            "Kind regards, ",
            "aaaa.bbbb.",
            "12:",
            "Dear Jan, ",
            "(",
            "\ud83d\ude0a")) {
      String many = part.repeat(10_000 / part.length());
      for (String text : List.of(many, many + "x", "x" + many + "x", "x " + many + " x.")) {
        long start = System.nanoTime();
        Translation translation = chain.translate(request(Language.EN, Language.NL, text));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .as(part)
            .isLessThan(Duration.ofSeconds(5));
        assertThat(translation.language()).isEqualTo(Language.NL);
      }
    }
    assertThat(
            chain
                .translate(request(Language.EN, Language.NL, "Where is my order? ".repeat(10_000)))
                .status())
        .isEqualTo(Status.UNAVAILABLE);
  }

  @Test
  void the_accounts_memory_is_asked_first_and_its_glossary_is_kept_to() {
    AccountMemories accounts =
        accounts(
            unit("Uw pakket is onderweg.", "Votre paquet est parti."),
            unit("robotmaaier", "tondeuse robot"));
    var chain =
        new ChainedTranslator(
            new FutureTask<>(() -> MemoryEngine.shipped(0.85)),
            Optional.of(new AccountEngines(accounts, 0.85)),
            List.of(),
            UNSURE);

    Translation own = chain.translate(request(Language.NL, Language.FR, "Uw pakket is onderweg."));
    assertThat(own.text()).isEqualTo("Votre paquet est parti.");
    assertThat(own.engine()).isEqualTo("account");
    assertThat(own.memoryVersion()).contains("+");
    assertThat(chain.translate(request(Language.NL, Language.FR, "robotmaaier")).text())
        .isEqualTo("tondeuse robot");
    assertThat(
            chain
                .translate(
                    new Request(
                        "other", Language.NL, Language.FR, "Uw pakket is onderweg.", List.of()))
                .engine())
        .isEqualTo("memory");
  }

  private static String unit(String dutch, String french) {
    return "<tmx version=\"1.4\"><header/><body><tu tuid=\"1\"><tuv xml:lang=\"nl\"><seg>"
        + dutch
        + "</seg></tuv><tuv xml:lang=\"fr\"><seg>"
        + french
        + "</seg></tuv></tu></body></tmx>";
  }

  private static AccountMemories accounts(String memory, String glossary) {
    return new AccountMemories() {
      @Override
      public Optional<AccountMemory> find(String retailerId, AccountMemory.Kind kind) {
        return edition(retailerId, kind)
            .map(edition ->
                new AccountMemory(
                    retailerId,
                    kind,
                    kind == AccountMemory.Kind.MEMORY ? memory : glossary,
                    edition,
                    1,
                    1));
      }

      @Override
      public Optional<String> edition(String retailerId, AccountMemory.Kind kind) {
        return retailerId.equals("1001") ? Optional.of("e1") : Optional.empty();
      }

      @Override
      public AccountMemory save(AccountMemory changed) {
        // Translating only reads the memory: a chain that writes to it is wrong.
        throw new UnsupportedOperationException();
      }
    };
  }
}
