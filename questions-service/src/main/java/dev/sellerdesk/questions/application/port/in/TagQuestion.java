package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;
import java.util.List;

/** The seller's own labels on a question. */
public interface TagQuestion {

  /**
   * @param tags these instead of those before
   */
  QuestionDetail tag(CaseCall call, List<String> tags);
}
