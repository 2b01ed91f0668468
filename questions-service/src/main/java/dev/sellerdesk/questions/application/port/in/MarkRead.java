package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;

/** A user of the seller has looked at the messages of a question. */
public interface MarkRead {

  /** Reading again changes nothing. */
  QuestionDetail read(CaseCall call);
}
