package dev.sellerdesk.messaging.adapter.out.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Most of the shipped memory is written as lines of three languages in {@code
 * src/main/translation}, where people can read and review it. This test holds the TMX file to them;
 * with {@code -Dsellerdesk.memory.update=true} it writes that part of the file anew.
 */
class MemorySourcesTest {

  private static final Path SOURCES = Path.of("src/main/translation");
  private static final Path MEMORY = Path.of("src/main/resources/translation/customer-service.tmx");
  private static final String BEGIN =
      "    <!-- From src/main/translation, by MemorySourcesTest. -->\n";
  private static final String END = "  </body>";
  private static final List<String> LANGUAGES = List.of("nl", "fr", "en");
  private static final Pattern LINE = Pattern.compile("(\\S+) = (.+) \\| (.+) \\| (.+)");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  @Test
  void the_memory_holds_every_line_of_its_sources() throws IOException {
    String memory = Files.readString(MEMORY);
    int end = memory.indexOf(END);
    int begin = memory.contains(BEGIN) ? memory.indexOf(BEGIN) : end;
    String generated = BEGIN + units();
    if (Boolean.getBoolean("sellerdesk.memory.update")) {
      Files.writeString(MEMORY, memory.substring(0, begin) + generated + memory.substring(end));
      return;
    }
    assertThat(memory.substring(begin, end)).isEqualTo(generated);
  }

  private static String units() throws IOException {
    StringBuilder units = new StringBuilder();
    for (Path source : sources()) {
      for (String line : Files.readAllLines(source)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          units.append(unit(line));
        }
      }
    }
    return units.toString();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.sorted().toList();
    }
  }

  private static String unit(String line) {
    Matcher parts = LINE.matcher(line);
    assertThat(parts.matches()).as(line).isTrue();
    StringBuilder unit = new StringBuilder("    <tu tuid=\"" + parts.group(1) + "\">\n");
    for (int i = 0; i < LANGUAGES.size(); i++) {
      for (String way : parts.group(i + 2).split(" / ")) {
        // A sentence that another unit has too is written, not recognised.
        boolean target = way.startsWith("> ");
        unit.append("      <tuv xml:lang=\"" + LANGUAGES.get(i) + "\">")
            .append(target ? "<prop type=\"x-role\">target</prop>" : "")
            .append("<seg>")
            .append(segment(spaced(LANGUAGES.get(i), target ? way.substring(2) : way)))
            .append("</seg></tuv>\n");
      }
    }
    return unit.append("    </tu>\n").toString();
  }

  private static String segment(String text) {
    List<String> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    for (int number = 1; place.find(); number++) {
      parts.add(escaped(text.substring(from, place.start())));
      parts.add(
          "<ph x=\"%d\" type=\"x-%s\">{%s}</ph>".formatted(number, place.group(1), place.group(1)));
      from = place.end();
    }
    parts.add(escaped(text.substring(from)));
    return String.join("", parts);
  }

  /** The sources have plain spaces; French has one that does not break before these marks. */
  private static String spaced(String language, String text) {
    return language.equals("fr") ? text.replaceAll(" (?=[?!:;])", "\u00a0") : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
