package dev.sellerdesk.questions.domain;

import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that insights are about, both included, as the seller's calendar has them.
 *
 * @param from the first day
 * @param to the last day, today at the latest
 */
public record InsightPeriod(LocalDate from, LocalDate to) {

  /**
   * The days that were asked for; without a first day the shortest preset, without a last one up to
   * today.
   *
   * @throws QuestionException.PeriodNotCovered if they reach further back than insights go, into
   *     the future, or end before they begin
   */
  public static InsightPeriod of(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      LocalDate today,
      MarketplacePolicy.Insights insights) {
    LocalDate last = to.orElse(today);
    LocalDate first = from.orElse(last.minus(insights.shortest()).plusDays(1));
    LocalDate earliest = today.minus(insights.longest());
    if (first.isBefore(earliest)) {
      throw new QuestionException.PeriodNotCovered(
          "Insights go back to "
              + earliest
              + ", "
              + inWords(insights)
              + "; "
              + first
              + " is earlier.");
    }
    if (last.isAfter(today)) {
      throw new QuestionException.PeriodNotCovered(
          "Insights end today, " + today + "; " + last + " is later.");
    }
    if (last.isBefore(first)) {
      throw new QuestionException.PeriodNotCovered(
          "The period ends on " + last + ", before it begins on " + first + ".");
    }
    return new InsightPeriod(first, last);
  }

  private static String inWords(MarketplacePolicy.Insights insights) {
    long months = insights.longest().toTotalMonths();
    return months > 0 ? months + " months" : insights.longest().getDays() + " days";
  }
}
