package dev.sellerdesk.nps.domain;

import dev.sellerdesk.shared.event.NpsCalculated;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** The score of one week as the service standards count it (N-10). */
public final class WeeklyScore {

  /**
   * @param week from Monday to Sunday
   * @param counts of the week's answers so far, at least one
   */
  public static NpsCalculated calculated(
      String retailerId, ReportingPeriod week, ScoreCounts counts, int enough, Instant now) {
    NetPromoterScore nps = counts.nps().orElseThrow();
    ScoreInterval interval = counts.interval95().orElseThrow();
    return new NpsCalculated(
        retailerId,
        name(week),
        week.first(),
        week.last(),
        counts.n(),
        counts.promoters(),
        counts.passives(),
        counts.detractors(),
        nps.rounded(),
        // Outwards: a whole number must not promise more than the interval does.
        interval.low().setScale(0, RoundingMode.FLOOR).intValueExact(),
        interval.high().setScale(0, RoundingMode.CEILING).intValueExact(),
        counts.n() >= enough,
        now);
  }

  /** As ISO 8601 writes it, for example {@code 2026-W47}. */
  private static String name(ReportingPeriod week) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        week.first().get(IsoFields.WEEK_BASED_YEAR),
        week.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private WeeklyScore() {}
}
