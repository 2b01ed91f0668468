package dev.sellerdesk.messaging.domain.compose;

/**
 * What a step changed on the way from what was typed to what is delivered, and why (D4).
 *
 * @param detail in words for the seller; never what the customer wrote
 */
public record Change(Step step, String detail) {

  /** The steps, in their order. */
  public enum Step {
    /** The text of a standard message was taken (M-39). */
    STANDARD_MESSAGE,
    /** Something that cannot be sent safely was left out (M-22). */
    UNSAFE_CONTENT_REMOVED,
    /** Characters that nobody sees were left out (M-22). */
    HIDDEN_CHARACTERS_REMOVED,
    /** A variable got its value (M-43). */
    VARIABLE_FILLED,
    /** The text was translated (M-57). */
    TRANSLATED,
    /** Emphasis within a sentence was lost in translation, or the path takes none (M-22). */
    FORMATTING_REMOVED,
    /** M-10. */
    SALUTATION_ADDED,
    /** M-10. */
    CLOSING_ADDED,
    /** M-37. */
    SIGNATURE_ADDED,
    /** A link outside the marketplace was written out (M-22). */
    LINK_WRITTEN_OUT,
    /**
     * A link deserves a second look: shortened, redirected, or made to look like another (M-22).
     */
    LINK_SUSPICIOUS
  }
}
