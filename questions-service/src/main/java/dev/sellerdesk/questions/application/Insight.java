package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.InsightPeriod;
import dev.sellerdesk.questions.domain.QuestionRate;
import java.util.List;

/**
 * How many questions there were in a period, by subject or by item.
 *
 * @param total over all rows
 */
public record Insight<T>(InsightPeriod period, QuestionRate total, List<Row<T>> rows) {

  public Insight {
    rows = List.copyOf(rows);
  }

  /**
   * @param about what the questions were about
   * @param share of all questions, from 0 to 1
   */
  public record Row<T>(T about, QuestionRate rate, double share) {}
}
