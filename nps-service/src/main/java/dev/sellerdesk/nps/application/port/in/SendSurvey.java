package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.SurveyId;

/**
 * A survey is due: the customer is invited, unless something speaks against it by now (N-02, N-12,
 * N-13).
 */
public interface SendSurvey {

  /** A survey that does not wait any more is left as it is. */
  void send(SurveyId id);
}
