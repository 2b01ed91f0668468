package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.SurveyLanguage;

/**
 * A case was closed before its customer was known; now it is, and the survey can be sent (N-16).
 */
public interface IdentifyCustomer {

  void identify(Command command);

  record Command(QuestionId questionId, CustomerRef customer, SurveyLanguage language) {}
}
