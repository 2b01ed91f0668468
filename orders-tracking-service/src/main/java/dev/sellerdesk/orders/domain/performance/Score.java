package dev.sellerdesk.orders.domain.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What customers answered in a week when asked whether they would recommend the retailer (N-10).
 *
 * @param promoters answers 9 and 10
 * @param passives answers 7 and 8
 * @param detractors answers 0 to 6
 */
public record Score(long promoters, long passives, long detractors) {

  public static final Score NOTHING = new Score(0, 0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Score {
    if (promoters < 0 || passives < 0 || detractors < 0) {
      throw new IllegalArgumentException("so many cannot have answered");
    }
  }

  public long answers() {
    return Math.addExact(promoters, Math.addExact(passives, detractors));
  }

  /** What is left of the promoters: the score is so many per hundred answers. */
  public long balance() {
    return promoters - detractors;
  }

  /** From -100 to 100, half a point rounded away from zero; empty without answers. */
  public Optional<BigDecimal> points() {
    return answers() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(balance())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(answers()), 0, RoundingMode.HALF_UP));
  }

  /** Judged by the answers, not by the rounded points. */
  public Tally.Verdict against(Optional<Norm> norm) {
    if (norm.isEmpty()) {
      return Tally.Verdict.NO_NORM;
    }
    if (answers() < norm.get().minimumCount()) {
      return Tally.Verdict.TOO_FEW;
    }
    return norm.get().allows(balance(), answers()) ? Tally.Verdict.MET : Tally.Verdict.NOT_MET;
  }

  /** How many more detractors there may be before the score is below the norm (D10). */
  public long breachBudget(Norm norm) {
    BigDecimal share = norm.value().divide(HUNDRED, MathContext.DECIMAL64);
    // (balance - k) / (answers + k) >= share
    return Math.max(
        0,
        BigDecimal.valueOf(balance())
            .subtract(share.multiply(BigDecimal.valueOf(answers())))
            .divide(BigDecimal.ONE.add(share), 0, RoundingMode.FLOOR)
            .longValueExact());
  }

  /** The same week with so many more of either (D10). */
  public Score with(long morePromoters, long moreDetractors) {
    return new Score(
        Math.addExact(promoters, morePromoters),
        passives,
        Math.addExact(detractors, moreDetractors));
  }
}
