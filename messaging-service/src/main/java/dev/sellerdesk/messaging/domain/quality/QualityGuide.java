package dev.sellerdesk.messaging.domain.quality;

import dev.sellerdesk.messaging.domain.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What good answers in one language sound like, as a versioned file says it.
 *
 * @param version of the file: marks of different versions are not compared
 * @param phrases by sign, regular expressions that show it
 * @param subjects by subject code, words an answer about it has
 * @param common words that say nothing about what a text is about
 * @param suggestions by criterion
 */
public record QualityGuide(
    Language language,
    String version,
    Map<Sign, List<Pattern>> phrases,
    Map<String, Set<String>> subjects,
    Set<String> common,
    Map<Criterion, String> suggestions) {

  /** What can show in a text. */
  public enum Sign {
    GREETING,
    UNDERSTANDING,
    SYMPATHY,
    ACTION,
    REASON,
    TIME,
    EXPECTATION,
    WELCOME,
    WISH
  }

  public QualityGuide {
    Objects.requireNonNull(version, "version");
    phrases = Map.copyOf(phrases);
    subjects = Map.copyOf(subjects);
    common = Set.copyOf(common);
    suggestions = Map.copyOf(suggestions);
  }

  /** Where a sign first shows. */
  Optional<Finding.Span> find(Sign sign, String text) {
    return phrases.getOrDefault(sign, List.of()).stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(found -> new Finding.Span(found.start(), found.end()))
        .min((a, b) -> Integer.compare(a.start(), b.start()));
  }

  String suggestion(Criterion criterion) {
    return suggestions.getOrDefault(criterion, "");
  }
}
