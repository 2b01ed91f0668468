package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A date with the name of its month, as people write it: 12 november 2026, 1er août, May 3, 2027.
 */
final class WrittenDate {
  private static final String NO_MONTH_FIRST =
      "|(?<monthbefore>(?!))(?<dayafter>(?!))(?<yearbefore>(?!))";
  private static final Words DUTCH = words(Language.NL);
  private static final Words FRENCH = words(Language.FR);
  private static final Words ENGLISH = words(Language.EN);

  private record Words(String regex, Pattern whole) {}

  private WrittenDate() {}

  /** What such a date looks like in a language, for use in a larger pattern. */
  static String pattern(Language language) {
    return of(language).regex();
  }

  /** The same date in each language; empty when it is none. */
  static Map<Language, String> inAllLanguages(String date, Language language) {
    Matcher found = of(language).whole().matcher(date);
    if (!found.matches()) {
      return Map.of();
    }
    boolean dayFirst = found.group("daybefore") != null;
    String day = dayFirst ? found.group("daybefore") : found.group("dayafter");
    String year = dayFirst ? found.group("yearafter") : found.group("yearbefore");
    return month(dayFirst ? found.group("monthafter") : found.group("monthbefore"), language)
        .map(month -> written(day, month, year == null ? "" : " " + year))
        .orElse(Map.of());
  }

  private static Map<Language, String> written(String day, Month month, String year) {
    Map<Language, String> written = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String shown = language == Language.FR && day.equals("1") ? "1er" : day;
      written.put(language, shown + " " + name(month, language) + year);
    }
    return written;
  }

  private static Optional<Month> month(String name, Language language) {
    return Arrays.stream(Month.values())
        .filter(month -> name(month, language).equalsIgnoreCase(name))
        .findFirst();
  }

  private static String name(Month month, Language language) {
    return month.getDisplayName(TextStyle.FULL, language.locale());
  }

  private static Words of(Language language) {
    return switch (language) {
      case NL -> DUTCH;
      case FR -> FRENCH;
      case EN -> ENGLISH;
    };
  }

  private static Words words(Language language) {
    String names =
        Arrays.stream(Month.values())
            .map(month -> name(month, language))
            .collect(Collectors.joining("|"));
    String regex =
        switch (language) {
          case NL -> dayFirst("", "(?iu:" + names + ")") + NO_MONTH_FIRST;
          case FR -> dayFirst("(?:er)?", "(?iu:" + names + ")") + NO_MONTH_FIRST;
          // In English a month has a capital; without it "may" and "march" are verbs.
          case EN -> dayFirst("(?:st|nd|rd|th)?(?: of)?", names) + "|" + monthFirst(names);
        };
    String bounded = "(?<![\\p{L}\\p{M}\\p{Nd}])(?:" + regex + ")(?![\\p{L}\\p{M}\\p{Nd}])";
    return new Words(bounded, Pattern.compile(bounded));
  }

  private static String dayFirst(String ordinal, String month) {
    return "(?<daybefore>[0-9]{1,2})"
        + ordinal
        + " (?<monthafter>"
        + month
        + ")(?:,? (?<yearafter>[0-9]{4}))?";
  }

  private static String monthFirst(String month) {
    return "(?<monthbefore>"
        + month
        + ") (?<dayafter>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?<yearbefore>[0-9]{4}))?";
  }
}
