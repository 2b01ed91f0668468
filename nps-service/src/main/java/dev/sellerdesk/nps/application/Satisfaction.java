package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.ScoreCounts;
import java.time.LocalDate;
import java.util.List;

/**
 * How satisfied a retailer's customers were in a period.
 *
 * @param enough whether there are enough answers to conclude anything
 * @param trend the same by day or week, without gaps, earliest first
 */
public record Satisfaction(
    ReportingPeriod period,
    ScoreCounts counts,
    boolean enough,
    InvitationCounts invitations,
    List<TrendPoint> trend) {

  /**
   * @param last included
   */
  public record TrendPoint(LocalDate first, LocalDate last, ScoreCounts counts) {}
}
