package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether a sentence that is nearly the same as a known one also means the same. "My parcel
 * is lost" is nearly "My parcel is late", so the score alone must never translate. Allowed are only
 * typing errors in longer words, missing accents and words that add nothing; negations must be the
 * same. Everything else is left to a person or to another engine.
 */
final class SameMeaning {
  private static final int TYPO_FROM = 5;
  private static final int TWO_TYPOS_FROM = 9;

  private static final Map<Language, Set<String>> FILLERS =
      Map.of(
          Language.NL,
              Set.of(
                  "even", "eens", "echt", "toch", "nou", "hoor", "gewoon", "zeer", "heel", "erg"),
          Language.FR, Set.of("vraiment", "donc", "alors", "tres", "bien"),
          Language.EN, Set.of("just", "really", "very", "so"));

  private static final Map<Language, Set<String>> NEGATIONS =
      Map.of(
          Language.NL,
              Set.of(
                  "niet", "geen", "nooit", "niets", "niks", "niemand", "nergens", "zonder", "noch",
                  "nee", "helaas"),
          Language.FR,
              Set.of(
                  "ne",
                  "n",
                  "pas",
                  "non",
                  "jamais",
                  "rien",
                  "personne",
                  "aucun",
                  "aucune",
                  "sans",
                  "ni",
                  "plus",
                  "que",
                  "malheureusement"),
          Language.EN,
              Set.of(
                  "not",
                  "no",
                  "never",
                  "nothing",
                  "nobody",
                  "none",
                  "nowhere",
                  "neither",
                  "nor",
                  "without",
                  "cannot",
                  "unfortunately"));

  /**
   * Endings that make another form of the word, so no typing error: order and orders, refund and
   * refunded.
   */
  private static final Set<String> INFLECTIONS =
      Set.of("s", "e", "es", "n", "en", "d", "ed", "t", "te", "ten", "x", "r", "er", "ent");

  private SameMeaning() {}

  /**
   * @param known all words of the memory in this language, without accents: a word that is in it is
   *     meant as it is written
   */
  static boolean holds(Language language, List<String> said, List<String> unit, Set<String> known) {
    if (!negations(language, said).equals(negations(language, unit))) {
      return false;
    }
    // reachable[j]: the first i words said can be read as the first j words of the unit
    boolean[] reachable = new boolean[unit.size() + 1];
    reachable[0] = true;
    for (int j = 1; j <= unit.size(); j++) {
      reachable[j] = reachable[j - 1] && filler(language, unit.get(j - 1));
    }
    for (String word : said) {
      boolean[] next = new boolean[unit.size() + 1];
      boolean skip = filler(language, word);
      for (int j = 0; j <= unit.size(); j++) {
        next[j] = skip && reachable[j];
        if (j > 0 && !next[j]) {
          String other = unit.get(j - 1);
          next[j] =
              (reachable[j - 1] && same(word, other, known))
                  || (next[j - 1] && filler(language, other));
        }
      }
      reachable = next;
    }
    return reachable[unit.size()];
  }

  /** The words that say something, in a row. */
  static String essence(Language language, List<String> words) {
    return words.stream().filter(word -> !filler(language, word)).collect(Collectors.joining(" "));
  }

  private static List<String> negations(Language language, List<String> words) {
    Set<String> negations = NEGATIONS.getOrDefault(language, Set.of());
    return words.stream()
        .map(word -> word.startsWith("n'") ? "ne" : word)
        .filter(negations::contains)
        .sorted()
        .toList();
  }

  private static boolean filler(Language language, String word) {
    return FILLERS.getOrDefault(language, Set.of()).contains(word);
  }

  private static boolean same(String said, String unit, Set<String> known) {
    return said.equals(unit) || (!known.contains(said) && typo(said, unit));
  }

  private static boolean typo(String said, String unit) {
    int shortest = Math.min(said.length(), unit.length());
    if (shortest < TYPO_FROM - 1
        || Math.max(said.length(), unit.length()) < TYPO_FROM
        || inflection(said, unit)) {
      return false;
    }
    int limit = shortest >= TWO_TYPOS_FROM ? 2 : 1;
    return FuzzyScore.distance(said, unit, limit) <= limit;
  }

  private static boolean inflection(String a, String b) {
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    return longer.startsWith(shorter) && INFLECTIONS.contains(longer.substring(shorter.length()));
  }
}
