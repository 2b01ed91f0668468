package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.OpenSurvey;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;

/**
 * The customer has a link and no token of a retailer: the secret in the link finds the survey among
 * all.
 */
@UseCase
@AcrossRetailers
class OpenSurveyService implements OpenSurvey {

  private final SurveyRepository surveys;
  private final Clock clock;

  OpenSurveyService(SurveyRepository surveys, Clock clock) {
    this.surveys = surveys;
    this.clock = clock;
  }

  @Override
  public SurveyInvitation open(SurveyToken token) {
    Survey survey = surveys.lookUp(token.hash()).orElseThrow(SurveyException.NotFound::new);
    Instant now = clock.instant();
    Survey.Link link = survey.opened(now);
    return new SurveyInvitation(
        survey.closing().caseNumber(),
        survey.closing().language(),
        link.answered(),
        link.expiresAt(),
        survey.actions(now));
  }
}
