package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.EraseCustomer;
import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.application.port.out.SurveySettingsStore;
import dev.sellerdesk.nps.application.port.out.SurveyTimer;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;

/** A customer buys from many retailers. */
@UseCase
@AcrossRetailers
class EraseCustomerService implements EraseCustomer {

  private final SurveyRepository surveys;
  private final SurveySettingsStore settings;
  private final ContactHistory history;
  private final SurveyTimer timer;
  private final Clock clock;

  EraseCustomerService(
      SurveyRepository surveys,
      SurveySettingsStore settings,
      ContactHistory history,
      SurveyTimer timer,
      Clock clock) {
    this.surveys = surveys;
    this.settings = settings;
    this.history = history;
    this.timer = timer;
    this.clock = clock;
  }

  @Override
  public void erase(CustomerRef customer) {
    Instant now = clock.instant();
    QuestionSet present = settings.current().questions();
    for (Survey survey : surveys.ofCustomer(customer)) {
      QuestionSet asked =
          survey.invitation().map(sent -> settings.questions(sent.questions())).orElse(present);
      survey.erase(asked, now);
      surveys.save(survey);
      timer.forget(survey);
    }
    history.forget(customer);
  }
}
