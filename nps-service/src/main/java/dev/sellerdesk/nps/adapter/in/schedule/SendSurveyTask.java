package dev.sellerdesk.nps.adapter.in.schedule;

import dev.sellerdesk.nps.application.DueWorkNames;
import dev.sellerdesk.nps.application.port.in.SendSurvey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.platform.schedule.DueTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SendSurveyTask implements DueTask {

  private final SendSurvey sendSurvey;

  SendSurveyTask(SendSurvey sendSurvey) {
    this.sendSurvey = sendSurvey;
  }

  @Override
  public String name() {
    return DueWorkNames.SEND_SURVEY;
  }

  @Override
  public void run(String retailerId, String id) {
    sendSurvey.send(new SurveyId(UUID.fromString(id)));
  }
}
