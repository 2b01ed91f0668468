package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.nps.domain.SurveyToken;

/** A customer wants no surveys any more, of whichever retailer (D9). */
public interface Unsubscribe {

  /**
   * Looks whose link it is; nothing changes.
   *
   * @return the customer's language
   * @throws dev.sellerdesk.nps.domain.SurveyException.NotFound if the link leads nowhere
   */
  SurveyLanguage open(SurveyToken token);

  /**
   * Ends the surveys, also by a link that was answered or has expired; again changes nothing.
   *
   * @return the customer's language
   * @throws dev.sellerdesk.nps.domain.SurveyException.NotFound if the link leads nowhere
   */
  SurveyLanguage unsubscribe(SurveyToken token);
}
