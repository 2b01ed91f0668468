package dev.sellerdesk.questions.adapter.in.schedule;

import dev.sellerdesk.platform.schedule.DueTask;
import dev.sellerdesk.questions.application.DueWorkNames;
import dev.sellerdesk.questions.application.port.in.WakeQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class WakeQuestionTask implements DueTask {

  private final WakeQuestion wakeQuestion;

  WakeQuestionTask(WakeQuestion wakeQuestion) {
    this.wakeQuestion = wakeQuestion;
  }

  @Override
  public String name() {
    return DueWorkNames.WAKE_QUESTION;
  }

  @Override
  public void run(String retailerId, String id) {
    wakeQuestion.wake(new QuestionId(UUID.fromString(id.substring(0, id.indexOf('@')))));
  }
}
