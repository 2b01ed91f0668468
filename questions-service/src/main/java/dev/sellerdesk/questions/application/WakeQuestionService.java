package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.WakeQuestion;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.shared.event.FollowUpDue;
import dev.sellerdesk.shared.event.ForwardedQuestionReminder;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionOpenLong;
import dev.sellerdesk.shared.event.QuestionReturnedToPartnerservice;

@UseCase
class WakeQuestionService implements WakeQuestion {

  private final CaseDesk desk;

  WakeQuestionService(CaseDesk desk) {
    this.desk = desk;
  }

  @Override
  public void wake(QuestionId id) {
    desk.hear(
        id,
        Actor.SYSTEM,
        (question, terms, now) ->
            question.wake(terms, now).stream()
                .map(event -> Change.told(activity(event), event))
                .toList());
  }

  private static Activity activity(IntegrationEvent event) {
    return switch (event) {
      case QuestionOpenLong _ -> Activity.OPEN_LONG;
      case ForwardedQuestionReminder _ -> Activity.REMINDED;
      case QuestionReturnedToPartnerservice _ -> Activity.RETURNED;
      case FollowUpDue _ -> Activity.FOLLOW_UP_DUE;
      case QuestionClosed _ -> Activity.CLOSED;
      default -> throw new IllegalStateException("time alone does not lead to " + event);
    };
  }
}
