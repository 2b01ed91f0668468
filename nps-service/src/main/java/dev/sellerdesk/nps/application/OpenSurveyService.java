package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.OpenSurvey;
import dev.sellerdesk.nps.application.port.out.SurveySettingsStore;
import dev.sellerdesk.nps.domain.Survey;
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

  private final LinkedSurveys links;
  private final SurveySettingsStore settings;
  private final Clock clock;

  OpenSurveyService(LinkedSurveys links, SurveySettingsStore settings, Clock clock) {
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public SurveyInvitation open(SurveyToken token) {
    Survey survey = links.lookUp(token);
    Instant now = clock.instant();
    Survey.Link link = survey.opened(now);
    return new SurveyInvitation(
        survey.closing().caseNumber(),
        survey.closing().language(),
        link.answered(),
        link.commentable(),
        link.invitation().expiresAt(),
        settings.questions(link.invitation().questions()),
        survey.actions(now));
  }
}
