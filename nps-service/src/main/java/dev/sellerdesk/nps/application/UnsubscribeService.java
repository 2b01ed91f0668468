package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.Unsubscribe;
import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;

/** The wish holds for all retailers: the customer does not know who stands behind which mail. */
@UseCase
@AcrossRetailers
class UnsubscribeService implements Unsubscribe {

  private final LinkedSurveys links;
  private final ContactHistory history;
  private final Clock clock;

  UnsubscribeService(LinkedSurveys links, ContactHistory history, Clock clock) {
    this.links = links;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public SurveyLanguage open(SurveyToken token) {
    return links.lookUp(token).closing().language();
  }

  @Override
  public SurveyLanguage unsubscribe(SurveyToken token) {
    Survey survey = links.lookUp(token);
    survey
        .closing()
        .customer()
        .ifPresent(customer -> history.unsubscribed(customer, clock.instant()));
    return survey.closing().language();
  }
}
