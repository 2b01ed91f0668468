package dev.sellerdesk.messaging.domain;

import java.time.Instant;

/** How far an outgoing mail is. */
public sealed interface MailState {

  /** The order, and with it the customer's address, is not known yet. */
  record AwaitingAddress() implements MailState {}

  /**
   * It can be sent.
   *
   * @param attempts how often that was tried in vain
   * @param nextAttemptAt not before
   */
  record Queued(EmailAddress to, int attempts, Instant nextAttemptAt) implements MailState {}

  /** A mail server took it. */
  record Sent(EmailAddress to, int attempts, Instant at) implements MailState {}

  /**
   * The mail server refused it for good.
   *
   * @param reason without personal data
   */
  record Failed(EmailAddress to, int attempts, Instant at, String reason) implements MailState {}
}
