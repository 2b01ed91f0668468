package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must come through a translation untouched: order and case numbers, track and trace codes,
 * EAN, amounts, dates, times, numbers, links, e-mail addresses, telephone numbers and names (M-53,
 * M-57). Each is taken out before a look-up and put back afterwards, so no engine ever sees or
 * changes it. A date written with the name of its month comes back with the name of that month in
 * the other language.
 */
public final class ProtectedTokens {

  /**
   * What a token is; the variable parts of the translation memory accept only the kinds that fit
   * them.
   */
  public enum Kind {
    BRACES,
    URL,
    EMAIL,
    NAME,
    AMOUNT,
    PERCENT,
    DATE,
    TIME,
    PHONE,
    CODE,
    NUMBER
  }

  /**
   * @param text as it stands in the message
   * @param written how a date with the name of its month is written per language; empty for
   *     everything else
   */
  public record Token(Kind kind, String text, Map<Language, String> written) {
    String in(Language language) {
      return written.getOrDefault(language, text);
    }
  }

  /** A text with its tokens taken out: token {@code n} is replaced by {@code {n}}. */
  public record Masked(String text, List<Token> tokens) {

    /** The text as it was. */
    public String restore() {
      return Placeholders.replace(text, index -> tokens.get(Integer.parseInt(index)).text());
    }

    /** A translation of the masked text with the tokens back in it. */
    public String restore(String translation, Language language) {
      return Placeholders.replace(
          translation, index -> tokens.get(Integer.parseInt(index)).in(language));
    }
  }

  private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}]";
  private static final String START = "(?<!" + WORD + ")";
  private static final String END = "(?!" + WORD + ")";
  private static final String GAP = "[ \\t\\u00a0\\u202f]?";
  private static final String NUMBER =
      "\\p{Nd}++(?:[ \\u00a0\\u202f]\\p{Nd}{3}(?!\\p{Nd})){0,4}(?:[.,]\\p{Nd}++){0,4}(?:,-)?(?!\\p{Nd})";
  private static final String NOT_SPACE = "[^\\s\\u00a0<>\"{}]";

  private static final String BRACES = "(?<braces>\\{[^{}\\r\\n]{0,60}})";
  private static final String URL =
      "(?<url>(?:https?://|www\\.)"
          + NOT_SPACE
          + "{1,2000}(?<![.,;:!?)\\]'»”’])"
          + "|"
          + START
          + "(?:[a-z0-9-]{1,63}\\.){1,8}(?:com|nl|be|fr|eu|net|org|example)"
          + END
          + "(?:/"
          + NOT_SPACE
          + "{0,2000}(?<![.,;:!?)\\]'»”’]))?)";
  private static final String EMAIL =
      "(?<email>(?<![\\p{L}\\p{Nd}._%+-])[\\p{L}\\p{Nd}._%+-]{1,64}@[\\p{L}\\p{Nd}-]{1,63}(?:\\.[\\p{L}\\p{Nd}-]{1,63}){1,8})";
  private static final String AMOUNT =
      "(?<amount>(?:[€$£]|"
          + START
          + "(?:EUR|USD|GBP))"
          + GAP
          + NUMBER
          + "|"
          + START
          + NUMBER
          + GAP
          + "(?:[€$£]|(?:EUR|USD|GBP|[eE]uros?)"
          + END
          + "))";
  private static final String PERCENT = "(?<percent>" + START + NUMBER + GAP + "%)";
  private static final String DATE =
      "(?<date>"
          + START
          + "(?:\\p{Nd}{4}-\\p{Nd}{1,2}-\\p{Nd}{1,2}|\\p{Nd}{1,2}(?<sep>[-/.])\\p{Nd}{1,2}\\k<sep>(?:\\p{Nd}{4}|\\p{Nd}{2})|\\p{Nd}{1,2}/\\p{Nd}{1,2})"
          + END
          + "(?![-/]\\p{Nd}))";
  private static final String TIME =
      "(?<time>"
          + START
          + "(?:\\p{Nd}{1,2}:\\p{Nd}{2}(?::\\p{Nd}{2})?|\\p{Nd}{1,2}[hu](?:\\p{Nd}{2})?)"
          + END
          + "(?!:\\p{Nd}))";
  private static final String PHONE =
      "(?<phone>(?:\\+|"
          + START
          + "00)\\p{Nd}{1,3}(?:[ ./()-]{0,2}\\p{Nd}{1,4}){2,6}+"
          + END
          + "|"
          + START
          + "0\\p{Nd}{1,3}(?:[ ./-]\\p{Nd}{2,4}){1,5}+"
          + END
          + ")";
  private static final String CODE =
      "(?<code>"
          + START
          + "(?:\\p{Lu}{1,8}[-_/]){0,4}+[\\p{L}\\p{M}\\p{Nd}]{0,60}?\\p{Nd}"
          + WORD
          + "{0,60}+(?:[-_/.,:]"
          + WORD
          + "{0,40}?\\p{Nd}"
          + WORD
          + "{0,40}+){0,12}(?:-\\p{Lu}{1,4}"
          + END
          + ")?|\\p{Nd}++)";

  /** Carriers that ship for sellers in the Netherlands, Belgium and France. */
  private static final List<String> CARRIERS =
      List.of(
          "PostNL",
          "bpost",
          "DHL Express",
          "DHL Parcel",
          "DHL eCommerce",
          "DHL",
          "DPD",
          "UPS",
          "GLS",
          "FedEx",
          "TNT",
          "Mondial Relay",
          "Colis Privé",
          "Colissimo",
          "Chronopost",
          "Trunkrs",
          "Budbee",
          "Homerr",
          "Cycloon");

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "de", "den", "der", "het", "ten", "ter", "te", "op", "la", "le", "les", "du",
          "des", "von", "the", "of", "et", "en");

  /** A number, or two that mark a range: 2, 1.250, 3-5. Longer ones are codes. */
  private static final Pattern COUNT =
      Pattern.compile("[\\p{Nd}.,]{1,7}|\\p{Nd}{1,3}-\\p{Nd}{1,3}");

  private static final Pattern ALWAYS =
      Pattern.compile(
          String.join("|", BRACES, URL, EMAIL, AMOUNT, PERCENT, DATE, TIME, PHONE, CODE));

  private ProtectedTokens() {}

  /**
   * Takes the tokens out of a text.
   *
   * @param language the language of the text: decides which names of months are seen
   * @param names names that must not be translated; of a person's name each part counts as well
   */
  public static Masked mask(String text, Language language, Collection<String> names) {
    return mask(text, language, names, Glossary.NONE);
  }

  /** As above; the terms of a glossary come back as it says. */
  public static Masked mask(
      String text, Language language, Collection<String> names, Glossary glossary) {
    Pattern pattern = pattern(language, names, glossary);
    Matcher matcher = pattern.matcher(text);
    StringBuilder masked = new StringBuilder(text.length());
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      masked.append(text, from, matcher.start()).append(Placeholders.of(tokens.size()));
      tokens.add(token(matcher, language, glossary));
      from = matcher.end();
    }
    return new Masked(masked.append(text, from, text.length()).toString(), List.copyOf(tokens));
  }

  /**
   * Whether a text holds numbers, links, addresses or the like: a translation must not bring such
   * things that the original has not.
   */
  static boolean any(String text) {
    return ALWAYS.matcher(text).find();
  }

  private static Token token(Matcher found, Language language, Glossary glossary) {
    String text = found.group();
    if (found.group("term") != null) {
      return new Token(Kind.NAME, text, glossary.inAllLanguages(text, language));
    }
    if (found.group("written") != null) {
      return new Token(Kind.DATE, text, WrittenDate.inAllLanguages(text, language));
    }
    return new Token(kind(found, text), text, Map.of());
  }

  private static Kind kind(Matcher found, String text) {
    if (found.group("code") != null) {
      return COUNT.matcher(text).matches() ? Kind.NUMBER : Kind.CODE;
    }
    for (Kind kind :
        List.of(
            Kind.BRACES,
            Kind.URL,
            Kind.EMAIL,
            Kind.NAME,
            Kind.AMOUNT,
            Kind.PERCENT,
            Kind.DATE,
            Kind.TIME,
            Kind.PHONE)) {
      if (found.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
        return kind;
      }
    }
    throw new IllegalStateException("A token without a kind");
  }

  private static Pattern pattern(Language language, Collection<String> names, Glossary glossary) {
    return Pattern.compile(
        String.join(
            "|",
            BRACES,
            URL,
            EMAIL,
            "(?<term>" + START + "(?:" + termsPattern(glossary.terms(language)) + ")" + END + ")",
            "(?<name>" + START + "(?:" + namesPattern(names) + ")" + END + ")",
            "(?<written>" + WrittenDate.pattern(language) + ")",
            AMOUNT,
            PERCENT,
            DATE,
            TIME,
            PHONE,
            CODE));
  }

  private static String namesPattern(Collection<String> names) {
    Set<String> patterns = new LinkedHashSet<>();
    List<String> full =
        names.stream().map(String::strip).filter(name -> name.length() > 1).distinct().toList();
    full.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(name -> patterns.add(name.contains(" ") ? anyCase(name) : oneWord(name)));
    full.stream()
        .flatMap(name -> Pattern.compile("\\s+").splitAsStream(name))
        // A part that is an ordinary word (van, de) or not a name at all would only spoil
        // sentences.
        .filter(part -> part.length() > 1 && Character.isUpperCase(part.codePointAt(0)))
        .filter(part -> !PARTICLES.contains(part.toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(part -> patterns.add(oneWord(part)));
    CARRIERS.forEach(carrier -> patterns.add(anyCase(carrier)));
    return String.join("|", patterns);
  }

  /** Longer terms first; a pattern that matches nothing when there are none. */
  private static String termsPattern(Collection<String> terms) {
    return terms.isEmpty()
        ? "(?!)"
        : terms.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(ProtectedTokens::anyCase)
            .collect(Collectors.joining("|"));
  }

  private static String anyCase(String name) {
    return "(?iu:"
        + Pattern.compile("\\s+")
            .splitAsStream(name)
            .map(Pattern::quote)
            .collect(Collectors.joining("[ \\t\\u00a0]+"))
        + ")";
  }

  /** A single word is a name only when it is written as one: "Rose" is, "rose" is a flower. */
  private static String oneWord(String name) {
    return Pattern.quote(name) + "|" + Pattern.quote(name.toUpperCase(Locale.ROOT));
  }
}
