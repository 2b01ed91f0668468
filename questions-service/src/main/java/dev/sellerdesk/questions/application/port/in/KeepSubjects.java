package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.InsightSubject;
import dev.sellerdesk.questions.domain.QuestionException;

/** Partnerservice keeps the marketplace's subject list. */
public interface KeepSubjects {

  /**
   * @throws QuestionException.SubjectExists if the list has this code already
   */
  void add(InsightSubject subject);

  /**
   * @throws QuestionException.NoSuchSubject if the list has no such code
   */
  void change(InsightSubject subject);
}
