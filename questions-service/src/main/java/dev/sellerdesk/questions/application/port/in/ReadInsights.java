package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.Insight;
import dev.sellerdesk.questions.application.InsightItem;
import dev.sellerdesk.questions.application.InsightQuery;
import dev.sellerdesk.questions.application.InsightSubject;
import dev.sellerdesk.questions.domain.QuestionException;

/**
 * What customers ask about, so that a seller can prevent it. A question counts on the day it
 * was first asked; what the seller began itself, or what Partnerservice holds, does not.
 */
public interface ReadInsights {

  /**
   *
   *
   * @throws QuestionException.PeriodNotCovered for days outside of what insights cover
   */
  Insight<InsightSubject> subjects(InsightQuery query);

  /**
   * Q-48; items that nobody asked about are not there.
   *
   * @throws QuestionException.PeriodNotCovered for days outside of what insights cover
   */
  Insight<InsightItem> items(InsightQuery query);
}
