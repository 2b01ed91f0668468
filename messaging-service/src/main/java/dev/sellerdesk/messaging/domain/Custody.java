package dev.sellerdesk.messaging.domain;

import java.time.Instant;

/**
 * Who holds the case of a conversation, as the questions' events say: exactly one of the two at a
 * time. It says nothing about whether the case is open.
 */
public sealed interface Custody {

  /** The seller's, as cases are that nobody said anything else of. */
  Custody FROM_THE_START = new WithSeller(Instant.EPOCH);

  /** When it became so. */
  Instant since();

  /** The seller reads and writes. */
  record WithSeller(Instant since) implements Custody {}

  /** The seller neither sees it nor writes in it. */
  record WithPartnerservice(Instant since) implements Custody {}
}
