package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.domain.SurveyToken;

/** Secrets for the links of surveys, signed, so that nobody can guess or make one. */
public interface SurveyTokens {

  SurveyToken next();

  /** Whether we made it: tells a guess without a look at what is stored. */
  boolean isGenuine(SurveyToken token);
}
