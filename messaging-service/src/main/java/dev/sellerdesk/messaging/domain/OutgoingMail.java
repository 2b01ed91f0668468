package dev.sellerdesk.messaging.domain;

import dev.sellerdesk.messaging.domain.MailState.AwaitingAddress;
import dev.sellerdesk.messaging.domain.MailState.Failed;
import dev.sellerdesk.messaging.domain.MailState.Queued;
import dev.sellerdesk.messaging.domain.MailState.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail on its way out. It is stored together with what caused it, and kept until a mail server
 * took or refused it: no outage loses one. The same cause never makes a second mail, and a repeated
 * attempt is the same mail (one Message-ID), so a mailbox may drop the double that a crash between
 * sending and remembering can make.
 */
public final class OutgoingMail {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final UUID id;
  private final MailKind kind;
  private final UUID about;
  private OrderKey order;
  private final MailContent content;
  private MailState state;

  public OutgoingMail(
      UUID id, MailKind kind, UUID about, OrderKey order, MailContent content, MailState state) {
    this.id = id;
    this.kind = kind;
    this.about = about;
    this.order = order;
    this.content = content;
    this.state = state;
  }

  /** A mail to an address that is known. */
  public static OutgoingMail to(
      EmailAddress to,
      UUID id,
      MailKind kind,
      UUID about,
      OrderKey order,
      MailContent content,
      Instant now) {
    return new OutgoingMail(id, kind, about, order, content, new Queued(to, 0, now));
  }

  /** A mail to the customer of an order of which we have not heard yet. */
  public static OutgoingMail awaitingAddress(
      UUID id, MailKind kind, UUID about, OrderKey order, MailContent content) {
    return new OutgoingMail(id, kind, about, order, content, new AwaitingAddress());
  }

  /** The case it belongs to got its order after the mail was written; the first one counts. */
  public void orderKnown(OrderKey known) {
    if (order.orderNumber().isEmpty() && order.retailerId().equals(known.retailerId())) {
      order = known;
    }
  }

  /** The order became known; the first address counts. */
  public void addressKnown(EmailAddress to, Instant now) {
    state =
        switch (state) {
          case AwaitingAddress() -> new Queued(to, 0, now);
          case Queued _, Sent _, Failed _ -> state;
        };
  }

  /** What became of an attempt. Only the pause grows; how often is not limited. */
  public void dispatched(Dispatch outcome, Instant now) {
    state =
        switch (state) {
          case Queued(var to, var attempts, _) ->
              switch (outcome) {
                case Dispatch.Accepted() -> new Sent(to, attempts + 1, now);
                case Dispatch.Refused(var reason) -> new Failed(to, attempts + 1, now, reason);
                case Dispatch.TryLater() ->
                    new Queued(to, attempts + 1, now.plus(pauseAfter(attempts + 1)));
              };
          case AwaitingAddress _, Sent _, Failed _ -> state;
        };
  }

  private static Duration pauseAfter(int attempts) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  public UUID id() {
    return id;
  }

  public MailKind kind() {
    return kind;
  }

  /** The message or the invitation that caused it. */
  public UUID about() {
    return about;
  }

  public OrderKey order() {
    return order;
  }

  public MailContent content() {
    return content;
  }

  public MailState state() {
    return state;
  }
}
