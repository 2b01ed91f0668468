package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;

/**
 * Partnerservice hands a question of whatever retailer to its seller, who has to respond in
 * time to keep it.
 */
public interface ForwardQuestion {

  /**
   * @param note what Partnerservice says to the seller, blank for nothing
   */
  QuestionDetail forward(CaseCall call, String note);
}
