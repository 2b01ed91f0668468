package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.application.SurveyInvitation;
import dev.sellerdesk.nps.domain.SurveyToken;

/** A customer follows the link of the invitation; looking records nothing. */
public interface OpenSurvey {

  /**
   * @throws dev.sellerdesk.nps.domain.SurveyException.NotFound if the link leads nowhere
   * @throws dev.sellerdesk.nps.domain.SurveyException.Expired if the time to answer is over (N-15)
   */
  SurveyInvitation open(SurveyToken token);
}
