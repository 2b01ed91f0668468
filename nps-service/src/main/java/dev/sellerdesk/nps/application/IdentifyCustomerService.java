package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.IdentifyCustomer;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.platform.UseCase;

@UseCase
class IdentifyCustomerService implements IdentifyCustomer {

  private final SurveyRepository surveys;

  IdentifyCustomerService(SurveyRepository surveys) {
    this.surveys = surveys;
  }

  @Override
  public void identify(Command command) {
    for (Survey survey : surveys.waiting(command.questionId())) {
      survey.customerIdentified(command.customer(), command.language());
      surveys.save(survey);
    }
  }
}
