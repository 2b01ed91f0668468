package dev.sellerdesk.messaging.adapter.out.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.domain.Language;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lingua's statistics of letters together with a list of common words: the statistics are right
 * about a long text, the words about a short one, and where they disagree it is better to say
 * nothing. Lingua runs with its small models: the large ones take ten times the memory.
 */
@ApplicationScoped
class LinguaLanguageDetector implements LanguageDetector {
  private static final String WORDS = "/translation/common-words.properties";
  private static final Pattern NO_WORDS =
      Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+|\\S*\\p{Nd}\\S*");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}']+");
  private static final int ENOUGH_TEXT = 2_000;

  /** Up to so many words, the words alone decide when they belong to one language only. */
  private static final int FEW_WORDS = 3;

  /**
   * How far a language must be ahead of the next: measured on the sentences of the translation
   * memory and on seven other languages.
   */
  private static final double AHEAD = 0.1;

  private static final double AHEAD_OF_UNKNOWN = 0.3;
  private static final double ENOUGH_OF_FEW = 0.3;

  private final FutureTask<Models> models = new FutureTask<>(Models::load);

  /** Loads the models beside the start of the service. */
  void prepare(@Observes StartupEvent event) {
    Thread.ofPlatform().daemon().name("language-models").start(models);
  }

  @Override
  public Optional<Language> detect(String text) {
    String beginning = text.substring(0, Math.min(text.length(), ENOUGH_TEXT));
    String plain =
        NO_WORDS
            .matcher(beginning)
            .replaceAll(" ")
            .replaceAll("[’‘ʼ]", "'")
            .toLowerCase(Locale.ROOT);
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(plain)
            .filter(word -> !word.isBlank() && !word.equals("'"))
            .toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return models().clearWinner(words).flatMap(Language::of);
  }

  private Models models() {
    models.run(); // does nothing when it runs or has run
    try {
      return models.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The language models cannot be loaded", e.getCause());
    }
  }

  /**
   * What is loaded once: Lingua, the common words per language, and in how many languages each word
   * is one.
   */
  private record Models(
      com.github.pemistahl.lingua.api.LanguageDetector statistics,
      Map<String, Set<String>> words,
      Map<String, Integer> languagesOf) {

    static Models load() {
      Map<String, Set<String>> words = readWords();
      Map<String, Integer> languagesOf = new HashMap<>();
      words
          .values()
          .forEach(list -> list.forEach(word -> languagesOf.merge(word, 1, Integer::sum)));
      IsoCode639_1[] codes =
          words.keySet().stream()
              .map(code -> IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT)))
              .toArray(IsoCode639_1[]::new);
      var statistics =
          LanguageDetectorBuilder.fromIsoCodes639_1(codes).withLowAccuracyMode().build();
      statistics.detectLanguageOf(
          "bonjour"); // reads the models, which otherwise the first message would wait for
      return new Models(statistics, words, languagesOf);
    }

    /** The code of the language that is clearly ahead of all others. */
    Optional<String> clearWinner(List<String> said) {
      Map<String, Double> scores = new HashMap<>();
      words.keySet().forEach(language -> scores.put(language, shareOfWords(language, said)));
      long claims = scores.values().stream().filter(share -> share > 0).count();
      if (said.size() <= FEW_WORDS && claims == 1) {
        return ahead(scores, ENOUGH_OF_FEW);
      }
      statistics
          .computeLanguageConfidenceValues(String.join(" ", said))
          .forEach((language, confidence) ->
              scores.merge(language.getIsoCode639_1().toString(), confidence, Double::sum));
      return ahead(scores, said.size() <= FEW_WORDS && claims == 0 ? AHEAD_OF_UNKNOWN : AHEAD);
    }

    private static Optional<String> ahead(Map<String, Double> scores, double margin) {
      List<Map.Entry<String, Double>> ranking =
          scores.entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .toList();
      boolean clear = ranking.getFirst().getValue() - ranking.get(1).getValue() >= margin;
      return clear ? Optional.of(ranking.getFirst().getKey()) : Optional.empty();
    }

    /**
     * How many of the words are common in the language; a word of several languages counts in
     * parts.
     */
    private double shareOfWords(String language, List<String> said) {
      return said.stream().mapToDouble(word -> weight(language, word)).sum() / said.size();
    }

    private double weight(String language, String word) {
      if (words.getOrDefault(language, Set.of()).contains(word)) {
        return 1.0 / languagesOf.getOrDefault(word, 1);
      }
      String[] parts = word.split("'", -1);
      if (parts.length < 2) {
        return 0;
      }
      double sum = 0;
      for (String part : parts) {
        sum += part.isEmpty() ? 0 : weight(language, part);
      }
      return sum / parts.length;
    }

    private static Map<String, Set<String>> readWords() {
      Properties lists = new Properties();
      try (InputStream resource = LinguaLanguageDetector.class.getResourceAsStream(WORDS)) {
        if (resource == null) {
          throw new IllegalStateException("The word lists " + WORDS + " are missing");
        }
        lists.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return lists.stringPropertyNames().stream()
          .collect(
              Collectors.toMap(
                  code -> code, code -> Set.of(lists.getProperty(code, "").strip().split("\\s+"))));
    }
  }
}
