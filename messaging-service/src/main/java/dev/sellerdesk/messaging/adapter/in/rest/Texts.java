package dev.sellerdesk.messaging.adapter.in.rest;

/** What the resources of this service say about their texts. */
final class Texts {

  static final String JSON = "application/json";

  static final int LONGEST_MESSAGE = 20_000;

  /** No database text holds the character zero, and nobody means it. */
  static final String NO_ZERO = "[^\\x00]*";

  static final String NO_ZERO_MESSAGE = "holds a character that is no text";

  private Texts() {}
}
