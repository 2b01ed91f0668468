package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;

/** The seller closes a question as resolved, which needs contact first. */
public interface CloseQuestion {

  /**
   * @param explanation a note about the closing, blank for none
   */
  QuestionDetail close(CaseCall call, String explanation);
}
