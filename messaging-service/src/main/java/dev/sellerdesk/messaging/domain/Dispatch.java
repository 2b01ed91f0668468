package dev.sellerdesk.messaging.domain;

/** What became of one attempt to send a mail. */
public sealed interface Dispatch {

  /** The mail server took it. */
  record Accepted() implements Dispatch {}

  /**
   * It will never be taken.
   *
   * @param reason without personal data
   */
  record Refused(String reason) implements Dispatch {}

  /** No server answered, or it asked us to come back. */
  record TryLater() implements Dispatch {}
}
