package dev.sellerdesk.messaging.domain;

import dev.sellerdesk.messaging.domain.MailState.AwaitingAddress;
import java.time.Instant;

/**
 * Whether a message reached its recipient. For one that goes by mail this is derived from the mail,
 * never kept beside it.
 */
public sealed interface Delivery {

  /** Accepted, and on its way. */
  record Queued() implements Delivery {}

  /** In the conversation or, by mail, taken by the recipient's mail server. */
  record Sent(Instant at) implements Delivery {}

  /**
   * The recipient's mail server refused it.
   *
   * @param reason without personal data
   */
  record Bounced(Instant at, String reason) implements Delivery {}

  static Delivery of(MailState mail) {
    return switch (mail) {
      case AwaitingAddress _, MailState.Queued _ -> new Queued();
      case MailState.Sent(_, _, var at) -> new Sent(at);
      case MailState.Failed(_, _, var at, var reason) -> new Bounced(at, reason);
    };
  }
}
