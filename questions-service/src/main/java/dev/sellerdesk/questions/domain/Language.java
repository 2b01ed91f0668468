package dev.sellerdesk.questions.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A language as ISO 639-1 code, or {@link #UNKNOWN}.
 *
 * @param code two lower-case letters; blank when unknown
 */
public record Language(String code) {

  public static final Language UNKNOWN = new Language("");

  /** What the marketplace speaks with customers (N-17). */
  private static final Set<String> SPOKEN = Set.of("nl", "fr", "en");

  public static Language of(Optional<String> code) {
    return code.filter(Predicate.not(String::isBlank)).map(Language::new).orElse(UNKNOWN);
  }

  public Optional<String> known() {
    return Optional.of(code).filter(Predicate.not(String::isBlank));
  }

  /** The first of these in which the marketplace can write to the customer. */
  static Optional<String> firstSpoken(List<Language> candidates) {
    return candidates.stream().map(Language::code).filter(SPOKEN::contains).findFirst();
  }
}
