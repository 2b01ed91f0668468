package dev.sellerdesk.orders.domain;

import java.time.Instant;

/** What became of a customer's request to cancel (W-35). */
public sealed interface RequestState {

  /** As it is named in the contract. */
  String name();

  /** The seller has not decided. */
  record Open() implements RequestState {
    @Override
    public String name() {
      return "OPEN";
    }
  }

  /** The seller agreed, and the units are cancelled. */
  record Accepted(Instant at, CancellationId cancellation) implements RequestState {
    @Override
    public String name() {
      return "ACCEPTED";
    }
  }

  /** The seller will ship all the same. */
  record Rejected(Instant at, String explanation) implements RequestState {
    @Override
    public String name() {
      return "REJECTED";
    }
  }

  /** Units were shipped or cancelled before the seller decided: there is nothing to decide. */
  record Overtaken(Instant at) implements RequestState {
    @Override
    public String name() {
      return "OVERTAKEN";
    }
  }
}
