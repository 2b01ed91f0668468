package dev.sellerdesk.messaging.adapter.out.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation.Status;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit.Use;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit.Variant;
import dev.sellerdesk.messaging.domain.translation.SegmentKey;
import dev.sellerdesk.messaging.domain.translation.TranslationDraft;
import dev.sellerdesk.messaging.domain.translation.Variables;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every segment of the shipped translation memory, checked. */
class CustomerServiceMemoryTest {
  private static final String FILE = "/translation/customer-service.tmx";

  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("name", "Erika"),
          Map.entry("item", "Tafellamp XL"),
          Map.entry("carrier", "PostNL"),
          Map.entry("orderNumber", "1234567890"),
          Map.entry("caseNumber", "Q-2026-000123-7"),
          Map.entry("trackAndTrace", "3SABCD1234567"),
          Map.entry("date", "12-11-2026"),
          Map.entry("from", "9:00"),
          Map.entry("until", "12:30"),
          Map.entry("amount", "€ 12,50"),
          Map.entry("percent", "10%"),
          Map.entry("days", "2"),
          Map.entry("weeks", "3"),
          Map.entry("hours", "24"),
          Map.entry("years", "5"),
          Map.entry("count", "4"),
          Map.entry("one", "1"),
          Map.entry("url", "https://track.example/x?code=1"),
          Map.entry("email", "help@shop.example"),
          Map.entry("phone", "+31 20 1234567"));

  private static List<MemoryUnit> units() throws Exception {
    try (InputStream tmx = CustomerServiceMemoryTest.class.getResourceAsStream(FILE)) {
      return TmxReader.read(tmx);
    }
  }

  private static Document xml() throws Exception {
    try (InputStream tmx = CustomerServiceMemoryTest.class.getResourceAsStream(FILE)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(tmx);
    }
  }

  @Test
  void the_file_is_tmx_1_4() throws Exception {
    Element tmx = xml().getDocumentElement();
    assertThat(tmx.getTagName()).isEqualTo("tmx");
    assertThat(tmx.getAttribute("version")).isEqualTo("1.4");
    Element header = (Element) tmx.getElementsByTagName("header").item(0);
    for (String required :
        List.of(
            "creationtool",
            "creationtoolversion",
            "segtype",
            "o-tmf",
            "adminlang",
            "srclang",
            "datatype")) {
      assertThat(header.getAttribute(required)).as(required).isNotEmpty();
    }
    NodeList units = tmx.getElementsByTagName("tu");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < units.getLength(); i++) {
      assertThat(ids.add(((Element) units.item(i)).getAttribute("tuid"))).isTrue();
    }
    NodeList variants = tmx.getElementsByTagName("tuv");
    for (int i = 0; i < variants.getLength(); i++) {
      Element variant = (Element) variants.item(i);
      assertThat(variant.getAttribute("xml:lang")).isIn("nl", "fr", "en");
      assertThat(variant.getElementsByTagName("seg").getLength()).isEqualTo(1);
      assertThat(variant.getElementsByTagName("seg").item(0).getTextContent())
          .isEqualTo(variant.getElementsByTagName("seg").item(0).getTextContent().strip())
          .isNotBlank();
      NodeList placeholders = variant.getElementsByTagName("ph");
      for (int j = 0; j < placeholders.getLength(); j++) {
        Element placeholder = (Element) placeholders.item(j);
        assertThat(placeholder.getAttribute("x")).isEqualTo(String.valueOf(j + 1));
        assertThat(placeholder.getTextContent())
            .isEqualTo("{" + placeholder.getAttribute("type").substring(2) + "}");
      }
    }
  }

  @Test
  void there_are_more_than_600_units_and_each_has_all_three_languages() throws Exception {
    List<MemoryUnit> units = units();
    assertThat(units).hasSizeGreaterThan(600);
    for (MemoryUnit unit : units) {
      for (Language language : Language.values()) {
        assertThat(unit.variants().get(language)).as(unit.id() + " " + language).isNotEmpty();
      }
    }
  }

  @Test
  void all_languages_of_a_unit_have_the_same_known_placeholders_once() throws Exception {
    for (MemoryUnit unit : units()) {
      Set<Set<String>> kinds = new HashSet<>();
      unit.variants()
          .forEach((language, variants) ->
              variants.forEach(variant -> {
                List<String> slots = SegmentKey.of(language, variant.text()).slots();
                assertThat(slots)
                    .as(variant.text())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(Variables.names());
                kinds.add(new TreeSet<>(slots));
              }));
      assertThat(kinds).as(unit.id()).hasSize(1);
    }
  }

  @Test
  void no_sentence_is_a_source_twice() throws Exception {
    Map<String, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (MemoryUnit unit : units()) {
      unit.variants()
          .forEach((language, variants) ->
              variants.stream()
                  .filter(Variant::source)
                  .forEach(variant -> {
                    SegmentKey key = SegmentKey.of(language, variant.text());
                    String before =
                        seen.putIfAbsent(language + " " + key.text() + key.slots(), unit.id());
                    if (before != null) {
                      twice.add(unit.id() + ", " + before + ": " + variant.text());
                    }
                  }));
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void sentences_are_written_as_they_should_be() throws Exception {
    for (MemoryUnit unit : units()) {
      unit.variants()
          .forEach((language, variants) -> {
            for (Variant variant : variants) {
              String text = variant.text();
              assertThat(text)
                  .doesNotContain("  ")
                  .doesNotContain("’")
                  .doesNotMatch(".*\\s[.,]( .*)?")
                  .matches("(?s)[\\p{Lu}{].*");
              if (language == Language.FR) {
                assertThat(text)
                    .as("a no-break space before a high mark")
                    .doesNotMatch(".*[^\u00a0][?!:;].*");
              } else {
                assertThat(text).doesNotMatch(".*\\s[?!:;].*").doesNotContain("\u00a0");
              }
            }
          });
      Set<Boolean> questions = new HashSet<>();
      unit.variants()
          .values()
          .forEach(variants -> questions.add(variants.getFirst().text().endsWith("?")));
      assertThat(questions).as(unit.id()).hasSize(1);
    }
  }

  @Test
  void every_way_to_say_it_in_every_language_comes_out_as_the_written_one_of_the_other()
      throws Exception {
    MemoryEngine memory = MemoryEngine.shipped(0.85);
    int checked = 0;
    for (MemoryUnit unit : units()) {
      for (Language from : Language.values()) {
        for (Language to : Language.values()) {
          for (Variant variant : unit.variants().get(from)) {
            if (from != to && variant.source()) {
              TranslationDraft draft =
                  TranslationDraft.of(
                      filled(variant.text()), from, to, List.of("Erika", "Tafellamp XL"));
              draft.accept(
                  "memory",
                  memory.translate(
                      new TranslationEngine.Task("1001", from, to, draft.open(), draft.tokens())));
              var translation = draft.result("");
              assertThat(translation.status()).as(variant.text()).isEqualTo(Status.COMPLETE);
              assertThat(withoutEnd(translation.text()))
                  .isEqualTo(withoutEnd(filled(unit.variants().get(to).getFirst().text())));
              assertThat(translation.text().endsWith("?"))
                  .as(translation.text())
                  .isEqualTo(unit.variants().get(to).getFirst().text().endsWith("?"));
              checked++;
            }
          }
        }
      }
    }
    System.out.println(
        "translation memory: " + units().size() + " units, " + checked + " translations checked");
  }

  @Test
  void openings_and_additions_are_marked() throws Exception {
    assertThat(units())
        .filteredOn(unit -> unit.use() == Use.OPENING)
        .extracting(MemoryUnit::id)
        .contains("greeting.hello", "greeting.hello.name", "greeting.dear.name");
    assertThat(units())
        .filteredOn(unit -> unit.use() == Use.ADDITION)
        .extracting(MemoryUnit::id)
        .contains("thanks.advance");
    assertThat(units())
        .filteredOn(unit -> unit.use() == Use.SIGN_OFF)
        .extracting(MemoryUnit::id)
        .contains("closing.regards");
  }

  private static String filled(String text) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(text)
        .replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(SAMPLES.get(hit.group(1))));
  }

  private static String withoutEnd(String text) {
    return text.replaceAll("[\\s\u00a0.?!]+$", "");
  }
}
