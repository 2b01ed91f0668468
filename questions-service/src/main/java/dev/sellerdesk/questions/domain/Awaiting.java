package dev.sellerdesk.questions.domain;

import java.time.Instant;
import java.util.Optional;

/** Whose word a case is waiting for. */
public sealed interface Awaiting {

  /**
   * The customer wrote and has no answer yet.
   *
   * @param since the oldest unanswered message of the customer: where the clocks start
   */
  record Seller(Instant since) implements Awaiting {}

  /** The seller spoke last. */
  record Customer() implements Awaiting {}

  /** The seller asked the operator last, and no customer waits meanwhile. */
  record Operator() implements Awaiting {}

  record Nobody() implements Awaiting {}

  /** The name on the wire. */
  enum Party {
    SELLER,
    CUSTOMER,
    /** As long as Partnerservice holds the case, whoever wrote last. */
    PARTNERSERVICE,
    OPERATOR,
    NOBODY
  }

  default Party party() {
    return switch (this) {
      case Seller _ -> Party.SELLER;
      case Customer() -> Party.CUSTOMER;
      case Operator() -> Party.OPERATOR;
      case Nobody() -> Party.NOBODY;
    };
  }

  default Optional<Instant> sellerSince() {
    return switch (this) {
      case Seller(Instant since) -> Optional.of(since);
      case Customer(), Operator(), Nobody() -> Optional.empty();
    };
  }
}
