package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.DecideOnSurvey;
import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.application.port.out.SurveySettingsStore;
import dev.sellerdesk.nps.application.port.out.SurveyTimer;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.PastContact;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.SurveyState.Scheduled;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;

@UseCase
class DecideOnSurveyService implements DecideOnSurvey {

  private final ContactHistory history;
  private final SurveyRepository surveys;
  private final SurveyTimer timer;
  private final SurveySettingsStore settings;
  private final Ids ids;
  private final Clock clock;

  DecideOnSurveyService(
      ContactHistory history,
      SurveyRepository surveys,
      SurveyTimer timer,
      SurveySettingsStore settings,
      Ids ids,
      Clock clock) {
    this.history = history;
    this.surveys = surveys;
    this.timer = timer;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void decide(ClosedCase closing) {
    history.beforeClosing(closing).ifPresent(past -> decide(closing, past));
  }

  private void decide(ClosedCase closing, PastContact past) {
    Survey survey =
        Survey.decide(
            new SurveyId(ids.next()), closing, past, settings.current().policy(), clock.instant());
    surveys.add(survey);
    if (survey.state() instanceof Scheduled) {
      timer.wakeWhenDue(survey);
    }
  }
}
