package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;

/**
 * The seller cannot resolve a question and hands it to Partnerservice. The answer is the
 * last that the seller sees of it.
 */
public interface EscalateQuestion {

  /**
   * @param reason why, in words for Partnerservice
   */
  QuestionDetail escalate(CaseCall call, String reason);
}
