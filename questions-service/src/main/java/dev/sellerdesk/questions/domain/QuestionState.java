package dev.sellerdesk.questions.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a case is in its life: open, waiting for the customer, put aside or closed; a closed
 * one can open again.
 */
public sealed interface QuestionState {

  record Open() implements QuestionState {}

  /** The seller asked the customer for more information; no clock runs. */
  record WaitingForCustomer(Instant since) implements QuestionState {}

  /**
   * Open, but the seller wants to come back to it later. The clocks go on: the customer
   * knows nothing of it.
   *
   * @param at when it asks for attention again
   * @param keepOnReply whether a message of the customer leaves it put aside
   * @param told whether it was announced that the instant has come
   */
  record FollowUp(Instant at, boolean keepOnReply, boolean told) implements QuestionState {

    FollowUp afterTelling() {
      return new FollowUp(at, keepOnReply, true);
    }
  }

  /**
   * Closed as resolved.
   *
   * @param explanation the seller's own note about the closing, blank when there is none
   */
  record Closed(Instant at, ClosedBy by, String explanation) implements QuestionState {}

  /** Closed for ever: it was a duplicate, and the other case goes on. */
  record Merged(Instant at, QuestionId into) implements QuestionState {}

  default QuestionStatus status() {
    return switch (this) {
      case Open() -> QuestionStatus.OPEN;
      case WaitingForCustomer _ -> QuestionStatus.WAITING_FOR_CUSTOMER;
      case FollowUp _ -> QuestionStatus.FOLLOW_UP;
      case Closed _, Merged _ -> QuestionStatus.CLOSED;
    };
  }

  default Optional<Instant> closedAt() {
    return switch (this) {
      case Open(), WaitingForCustomer _, FollowUp _ -> Optional.empty();
      case Closed closed -> Optional.of(closed.at());
      case Merged merged -> Optional.of(merged.at());
    };
  }

  default boolean closed() {
    return closedAt().isPresent();
  }

  /** When the seller wanted to come back to it, past or future. */
  default Optional<Instant> followUpAt() {
    return this instanceof FollowUp(Instant at, _, _) ? Optional.of(at) : Optional.empty();
  }
}
