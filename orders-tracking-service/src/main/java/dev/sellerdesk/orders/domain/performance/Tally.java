package dev.sellerdesk.orders.domain.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was counted for a standard in a week.
 *
 * @param numerator of the counted ones, those that the standard is about: parcels with a number,
 *     items on time
 * @param denominator all that were counted
 * @param unmeasured those of which nobody knows; they are in neither number
 * @param pending those of which nobody can know yet
 */
public record Tally(long numerator, long denominator, long unmeasured, long pending) {

  public static final Tally NOTHING = new Tally(0, 0, 0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Tally {
    if (numerator < 0 || numerator > denominator || unmeasured < 0 || pending < 0) {
      throw new IllegalArgumentException("so many cannot be counted");
    }
  }

  /** How a week stands against its norm. */
  public enum Verdict {
    MET,
    NOT_MET,
    /** Fewer than the norm's minimum were counted. */
    TOO_FEW,
    /** There is no norm. */
    NO_NORM
  }

  /** In per cent with one decimal, half of it rounded up; empty when nothing was counted. */
  public Optional<BigDecimal> percent() {
    return denominator == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
  }

  /** Judged by what was counted, not by what rounding makes of it: 92.95 % does not meet 93 %. */
  public Verdict against(Optional<Norm> norm) {
    if (norm.isEmpty()) {
      return Verdict.NO_NORM;
    }
    if (denominator < norm.get().minimumCount()) {
      return Verdict.TOO_FEW;
    }
    return norm.get().allows(numerator, denominator) ? Verdict.MET : Verdict.NOT_MET;
  }

  /**
   * How many more may go wrong before the norm is missed (D10), each of them counted in addition;
   * zero when it is missed already.
   */
  public long breachBudget(Norm norm) {
    BigDecimal share = norm.value().divide(HUNDRED, MathContext.DECIMAL64);
    BigDecimal counted = BigDecimal.valueOf(denominator);
    BigDecimal those = BigDecimal.valueOf(numerator);
    return switch (norm.condition()) {
      // numerator / (denominator + k) >= share
      case AT_LEAST -> share.signum() == 0 ? Long.MAX_VALUE : whole(those, share, counted);
      // (numerator + k) / (denominator + k) <= share
      case AT_MOST -> {
        BigDecimal rest = BigDecimal.ONE.subtract(share);
        yield rest.signum() == 0
            ? Long.MAX_VALUE
            : Math.max(
                0,
                share
                    .multiply(counted)
                    .subtract(those)
                    .divide(rest, 0, RoundingMode.FLOOR)
                    .longValueExact());
      }
    };
  }

  /** The same week with so many more (D10). */
  public Tally with(long moreOfThese, long moreOfOthers) {
    return new Tally(
        Math.addExact(numerator, moreOfThese),
        Math.addExact(denominator, Math.addExact(moreOfThese, moreOfOthers)),
        unmeasured,
        pending);
  }

  private static long whole(BigDecimal those, BigDecimal share, BigDecimal counted) {
    return Math.max(
        0, those.divide(share, 0, RoundingMode.FLOOR).subtract(counted).longValueExact());
  }
}
