package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;

/**
 * The seller opens a closed question again, as long as the contact window lasts; only then a
 * message can be sent.
 */
public interface ReopenQuestion {

  QuestionDetail reopen(CaseCall call);
}
