package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.OrderNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which questions to list, and from where on.
 *
 * @param orderNumber only those about this order, if given
 * @param caseNumber only this case, if given
 * @param limit how many at most
 * @param after where the page before ended, if there was one
 */
public record QuestionQuery(
    QuestionView view,
    @Nullable OrderNumber orderNumber,
    @Nullable CaseNumber caseNumber,
    int limit,
    @Nullable Position after) {

  /** A place in a list: what its view is ordered by, and the case number between equals. */
  public record Position(Instant at, String caseNumber) {}
}
