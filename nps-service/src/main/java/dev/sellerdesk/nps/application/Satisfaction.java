package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * How satisfied a retailer's customers were in a period.
 *
 * @param enough whether there are enough answers to conclude anything
 * @param trend the same by day or week, without gaps, earliest first
 * @param groups the same by subject, channel, language or agent, if that was asked for
 */
public record Satisfaction(
    ReportingPeriod period,
    Figures figures,
    boolean enough,
    List<TrendPoint> trend,
    List<Group> groups) {

  /**
   * @param last included
   */
  public record TrendPoint(LocalDate first, LocalDate last, Figures figures) {}

  /**
   * @param key a subject's code, a channel, a language or a user; empty where it is not known
   */
  public record Group(String key, Figures figures, boolean enough) {}
}
