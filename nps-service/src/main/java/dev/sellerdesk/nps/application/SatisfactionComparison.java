package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.ScoreComparison;
import java.util.Optional;

/**
 * Two periods side by side (D9).
 *
 * @param comparison empty when one of them has no answer
 * @param enough whether both have enough answers to conclude anything
 */
public record SatisfactionComparison(
    Side later, Side earlier, Optional<ScoreComparison> comparison, boolean enough) {

  /** One of the two. */
  public record Side(ReportingPeriod period, Figures figures) {}
}
