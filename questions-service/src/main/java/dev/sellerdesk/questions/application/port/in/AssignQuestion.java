package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;

/** Who at the seller works on a question. */
public interface AssignQuestion {

  /**
   * @param assignee a user as the identity provider names them
   */
  QuestionDetail assign(CaseCall call, String assignee);

  QuestionDetail unassign(CaseCall call);
}
