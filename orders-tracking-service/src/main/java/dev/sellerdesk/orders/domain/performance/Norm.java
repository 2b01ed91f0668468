package dev.sellerdesk.orders.domain.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a standard asks for.
 *
 * @param from the first day on which it holds; a week goes by the norm of its Monday, so a new norm
 *     changes nothing of what was before it
 * @param value in per cent, or points of the score
 * @param minimumCount with fewer counted, nobody can say whether it is met
 */
public record Norm(
    ServiceStandard standard,
    LocalDate from,
    Condition condition,
    BigDecimal value,
    int minimumCount) {

  /** On which side of the value one has to be. */
  public enum Condition {
    AT_LEAST,
    AT_MOST
  }

  public Norm {
    if (minimumCount < 1) {
      throw new IllegalArgumentException("at least one is counted");
    }
  }

  /** Of these the one that holds in a week; empty if none does yet. */
  public static Optional<Norm> of(
      Collection<Norm> norms, ServiceStandard standard, PerformanceWeek week) {
    return norms.stream()
        .filter(norm -> norm.standard == standard && !norm.from.isAfter(week.monday()))
        .max(Comparator.comparing(Norm::from));
  }

  /** Compares without dividing, so that nothing is rounded. */
  boolean allows(long numerator, long denominator) {
    int compared =
        BigDecimal.valueOf(numerator)
            .multiply(BigDecimal.valueOf(100))
            .compareTo(value.multiply(BigDecimal.valueOf(denominator)));
    return condition == Condition.AT_LEAST ? compared >= 0 : compared <= 0;
  }
}
