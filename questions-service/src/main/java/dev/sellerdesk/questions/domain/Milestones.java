package dev.sellerdesk.questions.domain;

import java.time.Instant;

/**
 * The instants that order cases.
 *
 * @param openedAt when the case began; it never moves
 * @param rankedAt where it stands among the others: {@code openedAt}, or the last reopening
 * @param lastMessageAt the last message of anybody
 * @param customerWroteAt the last message of the customer, or {@code openedAt}
 */
public record Milestones(
    Instant openedAt, Instant rankedAt, Instant lastMessageAt, Instant customerWroteAt) {

  static Milestones opened(Instant at) {
    return new Milestones(at, at, at, at);
  }

  Milestones reopened(Instant at) {
    return new Milestones(openedAt, at, lastMessageAt, customerWroteAt);
  }

  Milestones message(Instant at) {
    return new Milestones(openedAt, rankedAt, later(lastMessageAt, at), customerWroteAt);
  }

  Milestones customerMessage(Instant at) {
    return new Milestones(openedAt, rankedAt, later(lastMessageAt, at), later(customerWroteAt, at));
  }

  /** As if the messages of another case had been written in this one. */
  Milestones together(Milestones other) {
    return new Milestones(
        openedAt,
        rankedAt,
        later(lastMessageAt, other.lastMessageAt),
        later(customerWroteAt, other.customerWroteAt));
  }

  /**
   * Whether the case went on after this instant: it was opened again, or the customer wrote again.
   * The opening itself does not count, for a message about the case cannot be older than the case.
   */
  boolean wentOnAfter(Instant instant) {
    return (rankedAt.isAfter(openedAt) && rankedAt.isAfter(instant)) || customerWroteAfter(instant);
  }

  boolean customerWroteAfter(Instant instant) {
    return customerWroteAt.isAfter(openedAt) && customerWroteAt.isAfter(instant);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
