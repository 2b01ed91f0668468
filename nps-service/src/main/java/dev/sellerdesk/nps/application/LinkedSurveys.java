package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.application.port.out.SurveyTokens;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.platform.UseCase;

/** The survey a link leads to; a link that we did not make is not even looked for. */
@UseCase
class LinkedSurveys {

  private final SurveyTokens tokens;
  private final SurveyRepository surveys;

  LinkedSurveys(SurveyTokens tokens, SurveyRepository surveys) {
    this.tokens = tokens;
    this.surveys = surveys;
  }

  /** To look at it. */
  Survey lookUp(SurveyToken token) {
    return surveys.lookUp(genuine(token).hash()).orElseThrow(SurveyException.NotFound::new);
  }

  /** To change it. */
  Survey find(SurveyToken token) {
    return surveys.findByToken(genuine(token).hash()).orElseThrow(SurveyException.NotFound::new);
  }

  private SurveyToken genuine(SurveyToken token) {
    if (!tokens.isGenuine(token)) {
      throw new SurveyException.NotFound();
    }
    return token;
  }
}
