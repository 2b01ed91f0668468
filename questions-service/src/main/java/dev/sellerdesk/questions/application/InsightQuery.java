package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a seller wants to know about its questions. Filters combine.
 *
 * @param from first day; the shortest preset when empty
 * @param to last day; today when empty
 * @param ean only questions about this item
 * @param subject only questions about this subject
 */
public record InsightQuery(
    RetailerId retailer,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> ean,
    Optional<SubjectCode> subject,
    Order order) {

  /** What stands on top. */
  public enum Order {
    /** What was asked about most often. */
    COUNT,
    /** What was asked about most often for what was sold, as far as that is certain (Q-48, D11). */
    RATE
  }
}
