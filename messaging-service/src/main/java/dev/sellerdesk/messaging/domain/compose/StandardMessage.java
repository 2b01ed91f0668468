package dev.sellerdesk.messaging.domain.compose;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessagingException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A text that is used again and again (M-39, M-40): one user's, the account's, or shipped as an
 * example (M-42). Its open places are filled when it is used (M-43).
 *
 * @param texts by language, at least one
 * @param attachments that go with it
 * @param archived whether it is out of the menu; what was sent with it stays
 * @param version counts the changes; 0 before the first
 */
public record StandardMessage(
    UUID id,
    String retailerId,
    Owner owner,
    String name,
    Map<Language, String> texts,
    List<UUID> attachments,
    boolean archived,
    long version) {

  /** Whose it is. */
  public sealed interface Owner {}

  /** One user's own. */
  public record Personal(String userId) implements Owner {}

  /** Everybody's in the account. */
  public record Account() implements Owner {}

  /** An example that comes with the product: to use and to copy, not to change. */
  public record Shipped() implements Owner {}

  public StandardMessage {
    Objects.requireNonNull(owner, "owner");
    texts = Map.copyOf(texts);
    attachments = List.copyOf(attachments);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a standard message has a text");
    }
  }

  /** Whether this user sees it in the menu. */
  public boolean visibleTo(String userId) {
    return switch (owner) {
      case Personal(var whose) -> whose.equals(userId);
      case Account _, Shipped _ -> true;
    };
  }

  /**
   * Refuses a change by somebody who may not.
   *
   * @throws MessagingException.ShippedStandardMessage if it is an example
   */
  public void requireChangeable() {
    switch (owner) {
      case Shipped() -> throw new MessagingException.ShippedStandardMessage(name);
      case Personal _, Account _ -> {}
    }
  }

  /** The text in the wanted language, else in the first there is. */
  public Map.Entry<Language, String> textIn(Optional<Language> wanted) {
    return wanted
        .filter(texts::containsKey)
        .map(language -> Map.entry(language, texts.getOrDefault(language, "")))
        .orElseGet(() ->
            texts.entrySet().stream().min(Comparator.comparing(Map.Entry::getKey)).orElseThrow());
  }

  /** The names of its open places over all languages. */
  public Set<String> placeholders() {
    Set<String> names = new LinkedHashSet<>();
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(text -> names.addAll(Placeholders.in(text.getValue())));
    return names;
  }
}
