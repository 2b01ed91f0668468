package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * What two sentences have in common that say the same in the same words: case, spaces, punctuation,
 * kinds of apostrophe, contractions and a few spellings do not count.
 *
 * @param text the words, lower case, one space between them, {@link #SLOT} for each placeholder
 * @param slots what stood between the braces of each placeholder, in order
 * @param ending how the sentence ends
 */
public record SegmentKey(String text, List<String> slots, Ending ending) {

  /**
   * A question and a statement in the same words are not the same sentence; without a final mark it
   * may be either.
   */
  public enum Ending {
    QUESTION,
    STATEMENT,
    OPEN;

    boolean fits(Ending other) {
      return this == other || this == OPEN || other == OPEN;
    }
  }

  /** Stands for a placeholder: a private-use character, which no message keeps. */
  static final char SLOT = '\ue000';

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern PRIVATE_USE = Pattern.compile("\\p{Co}");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ´`′]");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{Z}\\s&&[^'&]]+");
  private static final Pattern LONE_APOSTROPHE =
      Pattern.compile("(?<!\\p{L})'(?!\\p{L})|(?<=\\p{L})'(?!\\p{L})");
  private static final Pattern TRACK_AND_TRACE =
      Pattern.compile("\\b(?:track ?(?:&|and|en|n) ?trace|t ?& ?t|trackandtrace)\\b");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Short forms and spellings that mean the same. */
  private static final Map<Language, Map<String, String>> SAME_WORDS =
      Map.of(
          Language.NL,
          pairs(
              "alstublieft aub alsjeblieft aub ajb aub svp aub m'n mijn mn mijn pakje pakket pakketje pakket"),
          Language.FR,
          pairs("stp svp"),
          Language.EN,
          pairs(
              "i'm i_am i'd i_would can't cannot won't will_not it's it_is where's where_is what's what_is that's that_is there's there_is"
                  + " here's here_is how's how_is package parcel packages parcels color colour colors colours apologize apologise"
                  + " canceled cancelled email e_mail pickup pick_up"));

  private static final Map<Language, Map<String, String>> SAME_PHRASES =
      Map.of(
          Language.NL, pairs("a_u_b aub s_v_p aub"),
          Language.FR,
              pairs(
                  "s'il_vous_plaît svp s'il_vous_plait svp s'il_te_plaît svp s'il_te_plait svp s_v_p svp"),
          Language.EN, pairs("can_not cannot"));

  private static final Map<String, String> ENGLISH_ENDINGS =
      pairs("n't _not 've _have 'll _will 're _are");

  /** Words of politeness: they are kept only when nothing else is said. */
  private static final Map<Language, Set<String>> POLITE =
      Map.of(
          Language.NL,
          Set.of("aub"),
          Language.FR,
          Set.of("svp"),
          Language.EN,
          Set.of("please", "kindly"));

  /** The key of a masked sentence or of a segment of the memory. */
  public static SegmentKey of(Language language, String segment) {
    String plain = PRIVATE_USE.matcher(segment).replaceAll("\ufffd");
    List<String> slots = Placeholders.in(plain);
    String words = Placeholders.replace(plain, _ -> " " + SLOT + " ");
    words = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    words = APOSTROPHES.matcher(words).replaceAll("'");
    words = PUNCTUATION.matcher(words).replaceAll(" ");
    words = LONE_APOSTROPHE.matcher(words).replaceAll(" ");
    if (words.indexOf('&') >= 0 || words.contains("trac")) {
      words = TRACK_AND_TRACE.matcher(words).replaceAll("track&trace");
    }
    return new SegmentKey(alike(language, words), slots, endingOf(segment));
  }

  /** The words without accents, to compare texts of people who leave them out. */
  public String folded() {
    return fold(text);
  }

  static String fold(String text) {
    return text.chars().allMatch(c -> c < 128)
        ? text
        : MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .replace("œ", "oe")
            .replace("æ", "ae");
  }

  /** The sentence without its final punctuation. */
  static String core(String segment) {
    return segment.substring(0, coreLength(segment));
  }

  /** The final punctuation of a sentence without spaces. */
  static String terminal(String segment) {
    return SPACES.matcher(segment.substring(coreLength(segment))).replaceAll("");
  }

  private static int coreLength(String segment) {
    int at = segment.length();
    while (at > 0
        && (".!?…,;:".indexOf(segment.charAt(at - 1)) >= 0 || isSpace(segment.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Ending endingOf(String segment) {
    String terminal = terminal(segment);
    if (terminal.contains("?")) {
      return Ending.QUESTION;
    }
    return terminal.contains(".") || terminal.contains("!") || terminal.contains("…")
        ? Ending.STATEMENT
        : Ending.OPEN;
  }

  private static String alike(Language language, String words) {
    Map<String, String> same = SAME_WORDS.getOrDefault(language, Map.of());
    StringBuilder joined = new StringBuilder(" ");
    for (StringTokenizer tokens = new StringTokenizer(words); tokens.hasMoreTokens(); ) {
      String word = tokens.nextToken();
      joined
          .append(
              same.getOrDefault(word, language == Language.EN ? withoutContraction(word) : word))
          .append(' ');
    }
    String text = joined.toString();
    for (Map.Entry<String, String> phrase :
        SAME_PHRASES.getOrDefault(language, Map.of()).entrySet()) {
      text = text.replace(" " + phrase.getKey() + " ", " " + phrase.getValue() + " ");
    }
    return withoutPoliteness(language, text.strip());
  }

  private static String withoutContraction(String word) {
    for (Map.Entry<String, String> ending : ENGLISH_ENDINGS.entrySet()) {
      if (word.length() > ending.getKey().length() && word.endsWith(ending.getKey())) {
        return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
      }
    }
    return word;
  }

  private static String withoutPoliteness(Language language, String text) {
    Set<String> polite = POLITE.getOrDefault(language, Set.of());
    List<String> kept =
        Arrays.stream(text.split(" ")).filter(word -> !polite.contains(word)).toList();
    return kept.isEmpty() ? text : String.join(" ", kept);
  }

  /** Words in turn with what they are replaced by; an underscore stands for a space. */
  private static Map<String, String> pairs(String words) {
    String[] all = words.split(" ", -1);
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      pairs.put(all[i].replace('_', ' '), all[i + 1].replace('_', ' '));
    }
    return Map.copyOf(pairs);
  }
}
