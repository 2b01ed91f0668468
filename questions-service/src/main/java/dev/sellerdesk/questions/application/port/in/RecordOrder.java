package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.KnownOrder;

/**
 * An order was placed: from now on questions about it can be checked and show the customer's
 * name.
 */
public interface RecordOrder {

  /** Hearing of the same order again changes nothing. */
  void record(KnownOrder order);
}
