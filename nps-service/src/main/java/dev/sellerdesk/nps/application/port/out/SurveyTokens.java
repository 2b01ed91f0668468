package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.domain.SurveyToken;

/** Secrets for the links of surveys, which nobody can guess. */
public interface SurveyTokens {

  SurveyToken next();
}
