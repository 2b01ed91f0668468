package dev.sellerdesk.questions.domain;

import java.time.Instant;

/**
 * Who holds a case: exactly one of the two at a time. It says nothing about the state, which
 * goes on meanwhile. What Partnerservice holds is invisible to the seller.
 */
public sealed interface Custody {

  /** The name on the wire. */
  enum Holder {
    SELLER,
    PARTNERSERVICE
  }

  /** How a case came to Partnerservice. */
  enum Handover {
    /** The customer asked there. */
    ASKED_THERE,
    /** The seller could not resolve it. */
    ESCALATED,
    /** The seller did not respond in time. */
    RETURNED
  }

  /** The seller's own, without a limit. */
  record WithSeller() implements Custody {}

  /**
   * Partnerservice forwarded it to the seller, who keeps it by responding to the customer in time
   * . Only a message to the customer or a logged call is a response.
   *
   * @param remindAt when a response is expected
   * @param returnAt the first instant at which the seller has lost it
   * @param reminded whether the seller was reminded
   */
  record Forwarded(Instant at, Instant remindAt, Instant returnAt, boolean reminded)
      implements Custody {

    boolean lostAt(Instant instant) {
      return !instant.isBefore(returnAt);
    }

    Forwarded afterReminder() {
      return new Forwarded(at, remindAt, returnAt, true);
    }
  }

  /**
   * Partnerservice works on it.
   *
   * @param reason why, in words; blank when there is nothing to say
   */
  record WithPartnerservice(Instant since, Handover handover, String reason) implements Custody {}

  default Holder holder() {
    return switch (this) {
      case WithSeller(), Forwarded _ -> Holder.SELLER;
      case WithPartnerservice _ -> Holder.PARTNERSERVICE;
    };
  }
}
