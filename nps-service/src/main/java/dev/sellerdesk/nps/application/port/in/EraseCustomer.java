package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.CustomerRef;

/**
 * A customer is forgotten: references and words go, scores and figures stay. A survey that waits is
 * not sent, a link that was sent ends.
 */
public interface EraseCustomer {

  /** A customer nobody knows, or who was erased before, is no error. */
  void erase(CustomerRef customer);
}
