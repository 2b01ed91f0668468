package dev.sellerdesk.messaging.adapter.out.quality;

import dev.sellerdesk.messaging.application.port.out.QualityGuides;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.QualityGuide;
import dev.sellerdesk.messaging.domain.quality.QualityGuide.Sign;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guides from {@code quality/<language>.properties}; a phrase is a regular expression, parted by |.
 */
@ApplicationScoped
class QualityFiles implements QualityGuides {

  private static final String SUBJECT = "subject.";

  private final Map<Language, QualityGuide> guides = new EnumMap<>(Language.class);

  QualityFiles() {
    for (Language language : Language.values()) {
      guides.put(language, read(language));
    }
  }

  @Override
  public QualityGuide of(Language language) {
    QualityGuide guide = guides.get(language);
    if (guide == null) {
      throw new IllegalStateException("There is no quality guide for " + language);
    }
    return guide;
  }

  private static QualityGuide read(Language language) {
    Properties file = properties("/quality/" + language.code() + ".properties");
    Map<Sign, List<Pattern>> phrases = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      phrases.put(sign, List.of(pattern(required(file, key(sign)))));
    }
    Map<Criterion, String> suggestions = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      suggestions.put(criterion, required(file, "suggestion." + key(criterion)));
    }
    Map<String, Set<String>> subjects = new HashMap<>();
    for (String name : file.stringPropertyNames()) {
      if (name.startsWith(SUBJECT)) {
        subjects.put(name.substring(SUBJECT.length()), words(required(file, name)));
      }
    }
    return new QualityGuide(
        language,
        required(file, "version"),
        phrases,
        subjects,
        words(required(file, "common")),
        suggestions);
  }

  private static Pattern pattern(String phrases) {
    return Pattern.compile(
        "(?iU)(?<![\\p{L}\\p{M}])(?:" + phrases.replace("'", "['’]") + ")(?![\\p{L}\\p{M}])");
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
  }

  private static String key(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String required(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("A quality guide lacks " + key);
    }
    return value;
  }

  private static Properties properties(String resource) {
    Properties properties = new Properties();
    try (InputStream in = QualityFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The quality guide " + resource + " is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
