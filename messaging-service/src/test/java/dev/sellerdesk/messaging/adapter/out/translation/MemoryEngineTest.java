package dev.sellerdesk.messaging.adapter.out.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Translation.Status;
import dev.sellerdesk.messaging.domain.translation.FuzzyScore;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit;
import dev.sellerdesk.messaging.domain.translation.SegmentKey;
import dev.sellerdesk.messaging.domain.translation.TranslationDraft;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Candidates;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Entry;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Index;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryEngineTest {
  private static final MemoryEngine MEMORY = MemoryEngine.shipped(0.85);

  private static Translation translate(
      MemoryEngine engine, Language from, Language to, String text, String... names) {
    TranslationDraft draft = TranslationDraft.of(text, from, to, List.of(names));
    draft.accept(
        engine.name(),
        engine.translate(
            new TranslationEngine.Task("1001", from, to, draft.open(), draft.tokens())));
    return draft.result(engine.version());
  }

  @Test
  void a_french_question_is_read_in_dutch_and_in_english() {
    String question =
        "Bonjour, où est ma commande ? J'attends mon colis depuis une semaine. Merci d'avance.";
    Translation dutch = translate(MEMORY, Language.FR, Language.NL, question);
    assertThat(dutch.text())
        .isEqualTo(
            "Hallo, waar is mijn bestelling? Ik wacht al een week op mijn pakket. Alvast bedankt.");
    Translation english = translate(MEMORY, Language.FR, Language.EN, question);
    assertThat(english.text())
        .isEqualTo(
            "Hello, where is my order? I have been waiting for my parcel for a week. Thank you in advance.");
    assertThat(List.of(dutch, english))
        .extracting(Translation::status)
        .containsOnly(Status.COMPLETE);
    assertThat(dutch.memoryVersion()).matches("[0-9a-f]{12}").isEqualTo(MEMORY.version());
  }

  @Test
  void an_english_and_a_dutch_answer_go_out_in_french() {
    String french =
        "Bonjour Erika,\n\nToutes mes excuses pour le retard de votre colis. J'ai demandé au transporteur de le rechercher aujourd'hui. Vous aurez"
            + " de mes nouvelles dans les 2 jours ouvrables.\n\nCordialement,\nL'équipe du service client";
    String english =
        "Hi Erika,\n\nI am sorry that your parcel is late. I have asked the carrier to look for it today. You will hear from me within 2 working"
            + " days.\n\nKind regards,\nThe customer service team";
    String dutch =
        "Hallo Erika,\n\nHet spijt me dat je pakket te laat is. Ik heb de vervoerder gevraagd om er vandaag naar te zoeken. Je hoort binnen 2"
            + " werkdagen van mij.\n\nMet vriendelijke groet,\nHet klantenserviceteam";
    for (String[] names :
        List.of(
            new String[] {},
            new String[] {"Erika"},
            new String[] {"Erika de Vries", "Voorbeeldwinkel"})) {
      assertThat(translate(MEMORY, Language.EN, Language.FR, english, names).text())
          .isEqualTo(french);
      assertThat(translate(MEMORY, Language.NL, Language.FR, dutch, names).text())
          .isEqualTo(french);
      assertThat(translate(MEMORY, Language.EN, Language.FR, english, names).status())
          .isEqualTo(Status.COMPLETE);
    }
  }

  @Test
  void numbers_codes_amounts_dates_and_links_come_through_untouched() {
    Translation translation =
        translate(
            MEMORY,
            Language.NL,
            Language.FR,
            "Het gaat om bestelling 1234567890. Uw vraag heeft nummer Q-2026-000123-7.\nUw track & trace-code is 3SABCD1234567. U kunt uw pakket"
                + " volgen via https://track.example/3S?x=1. We hebben € 12,50 teruggestort. Uw pakket wordt op 12 november 2026 bezorgd.");
    assertThat(translation.text())
        .isEqualTo(
            "Il s'agit de la commande 1234567890. Votre question porte le numéro Q-2026-000123-7.\nVotre numéro de suivi est le 3SABCD1234567. Vous"
                + " pouvez suivre votre colis via https://track.example/3S?x=1. Nous vous avons remboursé € 12,50. Votre colis sera livré le 12"
                + " novembre 2026.");
  }

  @Test
  void the_version_changes_with_the_memory_and_only_then() {
    byte[] one =
        tmx(
            "<tu><tuv xml:lang=\"nl\"><seg>Ja</seg></tuv><tuv xml:lang=\"fr\"><seg>Oui</seg></tuv></tu>");
    byte[] two =
        tmx(
            "<tu><tuv xml:lang=\"nl\"><seg>Ja</seg></tuv><tuv xml:lang=\"fr\"><seg>Si</seg></tuv></tu>");
    assertThat(MemoryEngine.of(one, 0.85).version())
        .isEqualTo(MemoryEngine.of(one, 0.85).version())
        .isNotEqualTo(MemoryEngine.of(two, 0.85).version());
  }

  @Test
  void a_memory_of_another_tool_is_read_with_its_notes_regions_and_missing_languages() {
    MemoryEngine engine =
        MemoryEngine.of(
            tmx(
                """
                <tu tuid="1"><note>x</note><prop type="client">y</prop>
                  <tuv xml:lang="nl-BE"><prop type="z">q</prop><seg>Tot <bpt i="1"/>morgen<ept i="1"/>!</seg></tuv>
                  <tuv lang="FR"><seg>À demain&#160;!</seg></tuv>
                  <tuv xml:lang="de"><seg>Bis morgen!</seg></tuv>
                </tu>
                """),
            0.85);
    assertThat(translate(engine, Language.NL, Language.FR, "tot morgen!").text())
        .isEqualTo("À demain\u00a0!");
    assertThat(translate(engine, Language.NL, Language.EN, "tot morgen!").status())
        .isEqualTo(Status.UNAVAILABLE);
  }

  @Test
  void a_memory_cannot_read_files_or_expand_entities() {
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><tmx version=\"1.4\"><body><tu><tuv xml:lang=\"nl\"><seg>&x;</seg></tuv></tu></body></tmx>";
    assertThatThrownBy(
            () -> TmxReader.read(new ByteArrayInputStream(evil.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MemoryEngine.of("<tmx><body>".getBytes(StandardCharsets.UTF_8), 0.85))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_index_finds_the_best_match_that_a_comparison_with_everything_finds() throws Exception {
    List<Entry> entries = new ArrayList<>();
    List<MemoryUnit> units =
        TmxReader.read(getClass().getResourceAsStream("/translation/customer-service.tmx"));
    new TranslationMemory(
        units,
        all -> {
          entries.addAll(all);
          return (language, folded, limit) -> List.of();
        },
        0.85);
    Candidates index = LuceneIndex.inMemory().of(entries);
    Candidates everything = Index.exhaustive().of(entries);
    Random random = new Random(7);
    int asked = 0;
    int found = 0;
    int foundOfFive = 0;
    int ofFive = 0;
    for (int i = 0; i < 400; i++) {
      Entry entry = entries.get(random.nextInt(entries.size()));
      String text = SegmentKey.of(entry.language(), damaged(entry.folded(), random)).folded();
      List<Entry> best = everything.like(entry.language(), text, 5);
      double score = FuzzyScore.similarity(text, best.getFirst().folded());
      List<Entry> candidates = index.like(entry.language(), text, 40);
      if (score >= 0.7) {
        asked++;
        found +=
            candidates.stream()
                        .mapToDouble(candidate -> FuzzyScore.similarity(text, candidate.folded()))
                        .max()
                        .orElse(0)
                    >= score
                ? 1
                : 0;
        for (Entry wanted : best) {
          if (FuzzyScore.similarity(text, wanted.folded()) >= 0.7) {
            ofFive++;
            foundOfFive += candidates.contains(wanted) ? 1 : 0;
          }
        }
      }
    }
    System.out.printf(
        "fuzzy look-up: best match found %d of %d, of the best five %d of %d%n",
        found, asked, foundOfFive, ofFive);
    assertThat((double) found / asked).isGreaterThanOrEqualTo(0.999);
    assertThat((double) foundOfFive / ofFive).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void in_a_memory_of_many_sentences_each_finds_itself() {
    Random random = new Random(3);
    List<Entry> entries =
        Stream.generate(() -> sentence(random))
            .distinct()
            .limit(30_000)
            .map(text ->
                new Entry(
                    new MemoryUnit("", MemoryUnit.Use.SENTENCE, Map.of()),
                    Language.EN,
                    text,
                    SegmentKey.of(Language.EN, text),
                    text))
            .toList();
    Candidates index = LuceneIndex.inMemory().of(entries);

    for (int i = 0; i < entries.size(); i += 300) {
      Entry entry = entries.get(i);
      assertThat(index.like(Language.EN, entry.folded(), 1)).containsExactly(entry);
    }
  }

  private static String sentence(Random random) {
    return random
        .ints(60, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void with_the_index_and_without_it_the_translations_are_the_same() throws Exception {
    List<MemoryUnit> units =
        TmxReader.read(getClass().getResourceAsStream("/translation/customer-service.tmx"));
    TranslationMemory indexed = new TranslationMemory(units, LuceneIndex.inMemory(), 0.85);
    TranslationMemory compared = new TranslationMemory(units, Index.exhaustive(), 0.85);
    Random random = new Random(11);
    int translated = 0;
    for (int i = 0; i < 300; i++) {
      MemoryUnit unit = units.get(random.nextInt(units.size()));
      Language from = Language.values()[random.nextInt(3)];
      Language to = Language.values()[(from.ordinal() + 1) % 3];
      String text =
          damaged(unit.variants().get(from).getFirst().text().replaceAll("\\{\\w+}", "5"), random);
      TranslationDraft draft = TranslationDraft.of(text, from, to, List.of());
      var expected = compared.translate(from, to, draft.open(), draft.tokens());
      assertThat(indexed.translate(from, to, draft.open(), draft.tokens()))
          .as(text)
          .isEqualTo(expected);
      translated += expected.stream().anyMatch(java.util.Optional::isPresent) ? 1 : 0;
    }
    System.out.println("of 300 damaged sentences " + translated + " were still translated");
  }

  @Test
  void many_threads_may_look_up_at_once() throws Exception {
    MemoryEngine fresh = MemoryEngine.shipped(0.85);
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<String> question =
          () ->
              translate(fresh, Language.EN, Language.FR, "Where is my oredr? My parcle is late.")
                  .text();
      for (Future<String> answer : threads.invokeAll(Collections.nCopies(200, question))) {
        assertThat(answer.get()).isEqualTo("Où est ma commande\u00a0? Mon colis est en retard.");
      }
    }
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int mistakes = 1 + random.nextInt(2); mistakes > 0 && damaged.length() > 3; mistakes--) {
      int at = random.nextInt(damaged.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, (char) ('a' + random.nextInt(26)));
        case 2 -> damaged.setCharAt(at, (char) ('a' + random.nextInt(26)));
        default -> {
          char next = damaged.charAt(at + 1);
          damaged.setCharAt(at + 1, damaged.charAt(at));
          damaged.setCharAt(at, next);
        }
      }
    }
    return damaged.toString();
  }

  private static byte[] tmx(String units) {
    return ("<?xml version=\"1.0\"?><tmx version=\"1.4\"><header/><body>" + units + "</body></tmx>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
