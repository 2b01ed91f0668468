package dev.sellerdesk.messaging.application;

/**
 * What an account adds to the shipped translation memory, as one TMX document.
 *
 * @param edition changes with every byte of it; empty before there is one
 * @param units how many segments or terms it has
 * @param version counts the changes; 0 before the first
 */
public record AccountMemory(
    String retailerId, Kind kind, String tmx, String edition, int units, long version) {

  /** What it is for. */
  public enum Kind {
    /** Sentences that were translated before. */
    MEMORY,
    /** Words, and how they are said (D6). */
    GLOSSARY
  }
}
