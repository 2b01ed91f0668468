package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;

/** The customer's last message needs no answer, and the question stays open. */
public interface NeedNoReply {

  QuestionDetail needNoReply(CaseCall call);
}
