package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.InsightItem;
import dev.sellerdesk.questions.domain.InsightPeriod;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counted questions and sold units, kept up to date with every change. */
public interface QuestionInsights {

  /**
   * Questions by subject and item.
   *
   * @param ean only this item, if given
   * @param subject only this subject, if given
   * @param now what a seller may not see at this instant is not counted
   */
  List<Asked> questions(
      RetailerId retailer,
      InsightPeriod period,
      Optional<String> ean,
      Optional<SubjectCode> subject,
      Instant now);

  /** Sold units by item; only of this item, if given. */
  List<Sold> soldUnits(RetailerId retailer, InsightPeriod period, Optional<String> ean);

  /** Titles of these items, as they were sold last. */
  List<InsightItem> titles(RetailerId retailer, List<String> eans);

  /**
   * @param ean empty for questions about a whole order
   */
  record Asked(SubjectCode subject, Optional<String> ean, long questions) {}

  record Sold(String ean, long units) {}
}
