package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;
import java.time.Instant;

/** The seller puts a question aside and wants to be reminded of it. */
public interface FollowUpLater {

  /**
   * @param keepOnReply whether it stays aside when the customer writes before
   */
  QuestionDetail set(CaseCall call, Instant at, boolean keepOnReply);

  QuestionDetail clear(CaseCall call);
}
