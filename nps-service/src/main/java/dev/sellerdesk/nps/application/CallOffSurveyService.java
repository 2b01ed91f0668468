package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.CallOffSurvey;
import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.application.port.out.SurveyTimer;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;

@UseCase
class CallOffSurveyService implements CallOffSurvey {

  private final SurveyRepository surveys;
  private final ContactHistory history;
  private final SurveyTimer timer;
  private final Clock clock;

  CallOffSurveyService(
      SurveyRepository surveys, ContactHistory history, SurveyTimer timer, Clock clock) {
    this.surveys = surveys;
    this.history = history;
    this.timer = timer;
    this.clock = clock;
  }

  @Override
  public void callOff(Command command) {
    // Remembered also when nothing waits: the closing it belongs to may still be on its way.
    history.caseReopened(command.questionId(), command.retailerId(), command.reopenedAt());
    Instant now = clock.instant();
    for (Survey survey : surveys.waiting(command.questionId())) {
      if (survey.reopened(command.reopenedAt(), command.by(), now)) {
        surveys.save(survey);
        timer.forget(survey);
      }
    }
  }
}
