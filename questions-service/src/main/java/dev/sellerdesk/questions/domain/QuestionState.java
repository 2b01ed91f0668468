package dev.sellerdesk.questions.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a case is in its life: open, waiting for the customer or closed; a closed one can
 * open again.
 */
public sealed interface QuestionState {

  record Open() implements QuestionState {}

  /** The seller asked the customer for more information; no clock runs. */
  record WaitingForCustomer(Instant since) implements QuestionState {}

  /**
   * Closed as resolved.
   *
   * @param explanation the seller's own note about the closing, blank when there is none
   */
  record Closed(Instant at, ClosedBy by, String explanation) implements QuestionState {}

  default QuestionStatus status() {
    return switch (this) {
      case Open() -> QuestionStatus.OPEN;
      case WaitingForCustomer _ -> QuestionStatus.WAITING_FOR_CUSTOMER;
      case Closed _ -> QuestionStatus.CLOSED;
    };
  }

  default Optional<Instant> closedAt() {
    return switch (this) {
      case Open(), WaitingForCustomer _ -> Optional.empty();
      case Closed closed -> Optional.of(closed.at());
    };
  }
}
