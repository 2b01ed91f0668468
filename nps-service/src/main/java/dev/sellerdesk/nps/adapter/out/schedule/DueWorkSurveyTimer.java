package dev.sellerdesk.nps.adapter.out.schedule;

import dev.sellerdesk.nps.application.DueWorkNames;
import dev.sellerdesk.nps.application.port.out.SurveyTimer;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.platform.schedule.DueWork;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DueWorkSurveyTimer implements SurveyTimer {

  private final DueWork dueWork;

  DueWorkSurveyTimer(DueWork dueWork) {
    this.dueWork = dueWork;
  }

  @Override
  public void wakeWhenDue(Survey survey) {
    dueWork.schedule(
        DueWorkNames.SEND_SURVEY, survey.closing().retailerId(), id(survey), survey.dueAt());
  }

  @Override
  public void forget(Survey survey) {
    dueWork.cancel(DueWorkNames.SEND_SURVEY, survey.closing().retailerId(), id(survey));
  }

  private static String id(Survey survey) {
    return survey.id().value().toString();
  }
}
