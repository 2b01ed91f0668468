package dev.sellerdesk.messaging.domain;

import java.util.Objects;

/**
 * The language a seller reads in: Dutch or English (M-54). Each user may choose; who did not, reads
 * what the account chose.
 *
 * @param version counts the changes; 0 before the first
 */
public record LanguagePreference(String retailerId, Owner owner, Language preferred, long version) {

  public LanguagePreference {
    Objects.requireNonNull(owner, "owner");
    if (preferred == Language.FR) {
      throw new IllegalArgumentException("Sellers read Dutch or English (M-54)");
    }
  }

  /** Whose choice it is. */
  public sealed interface Owner {}

  /** One user's. */
  public record User(String userId) implements Owner {}

  /** That of everybody in the account who did not choose. */
  public record Account() implements Owner {}
}
