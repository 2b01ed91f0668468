package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.ClosedCase;

/**
 * A case was closed: exactly one decision is made whether its customer is asked (N-01, N-02, N-06,
 * N-12, N-13, N-16).
 */
public interface DecideOnSurvey {

  /** A closing that has its decision already changes nothing. */
  void decide(ClosedCase closing);
}
