package dev.sellerdesk.nps.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far two scores lie apart, and whether that is more than chance (D9). The answers of the two
 * are independent, so the interval of the difference is put together from the intervals of both
 * (MOVER, Zou and Donner, Statistics in Medicine 27, 2008): it inherits what makes those hold for
 * few answers.
 *
 * @param difference the later score minus the earlier one, in points with one decimal
 * @param interval between which differences the true one lies with 95 % confidence
 */
public record ScoreComparison(BigDecimal difference, ScoreInterval interval) {

  /**
   * @param later with at least one answer
   * @param earlier with at least one answer
   */
  public static ScoreComparison of(ScoreCounts later, ScoreCounts earlier) {
    double a = points(later);
    double b = points(earlier);
    ScoreInterval ofLater = ScoreInterval.of(later);
    ScoreInterval ofEarlier = ScoreInterval.of(earlier);
    double below = Math.hypot(a - ofLater.low().doubleValue(), ofEarlier.high().doubleValue() - b);
    double above = Math.hypot(ofLater.high().doubleValue() - a, b - ofEarlier.low().doubleValue());
    return new ScoreComparison(
        rounded(a - b), new ScoreInterval(rounded(a - b - below), rounded(a - b + above)));
  }

  /** Whether chance alone explains the difference: no difference at all is in the interval. */
  public boolean isNoise() {
    return interval.low().signum() <= 0 && interval.high().signum() >= 0;
  }

  private static double points(ScoreCounts counts) {
    return 100.0 * (counts.promoters() - counts.detractors()) / counts.n();
  }

  private static BigDecimal rounded(double points) {
    return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
  }
}
