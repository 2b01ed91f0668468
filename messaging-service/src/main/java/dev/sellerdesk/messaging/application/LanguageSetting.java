package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.domain.Language;

/**
 * The language that holds for somebody, and why.
 *
 * @param version of the own choice; 0 before the first
 */
public record LanguageSetting(Language preferred, Source source, long version) {

  /** Whose choice it is. */
  public enum Source {
    USER,
    ACCOUNT,
    DEFAULT
  }
}
