package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;

/** How far each user of a seller has read in a case. */
public interface ReadMarks {

  /** The user has seen the first {@code messages} messages of the customer. */
  void mark(CustomerQuestion question, String user, int messages);

  /** How many messages of the customer the user has seen; none when they never looked. */
  int readBy(QuestionId questionId, String user);
}
