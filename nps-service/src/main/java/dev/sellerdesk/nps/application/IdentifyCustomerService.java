package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.IdentifyCustomer;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.application.port.out.SurveyTimer;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;

@UseCase
class IdentifyCustomerService implements IdentifyCustomer {

  private final SurveyRepository surveys;
  private final SurveyTimer timer;
  private final Clock clock;

  IdentifyCustomerService(SurveyRepository surveys, SurveyTimer timer, Clock clock) {
    this.surveys = surveys;
    this.timer = timer;
    this.clock = clock;
  }

  @Override
  public void identify(Command command) {
    for (Survey survey : surveys.withoutCustomer(command.questionId())) {
      if (survey.customerIdentified(command.customer(), command.language(), clock.instant())) {
        surveys.save(survey);
        timer.wakeWhenDue(survey);
      }
    }
  }
}
