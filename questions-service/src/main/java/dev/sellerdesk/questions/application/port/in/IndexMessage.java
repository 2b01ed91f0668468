package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.QuestionId;

/** Something was said in a question: from now on its words find it. */
public interface IndexMessage {

  /** A message of a question that we do not have changes nothing. */
  void index(QuestionId question, String text);
}
