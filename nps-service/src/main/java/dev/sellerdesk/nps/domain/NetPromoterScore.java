package dev.sellerdesk.nps.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The share of promoters minus the share of detractors (N-08), kept as the exact fraction {@code
 * numerator / denominator}.
 *
 * @param numerator promoters minus detractors
 * @param denominator all answers, at least one
 */
public record NetPromoterScore(long numerator, long denominator) {

  public NetPromoterScore {
    if (denominator < 1 || Math.abs(numerator) > denominator) {
      throw new IllegalArgumentException("no score: " + numerator + "/" + denominator);
    }
  }

  /**
   * From -100 to 100, as it is shown: half a point is rounded away from zero, so that a score and
   * its mirror image (promoters and detractors exchanged) differ in the sign only.
   */
  public int rounded() {
    return BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
