package dev.sellerdesk.questions.domain;

import java.util.Optional;

/**
 * How often people ask about what they bought: questions per 100 sold units, and how high
 * that rate is at least (D11). One question about one sale is a rate of 100 and says nothing; a
 * hundred questions about a thousand sales say a lot. Ranking by the least likely rate is fair to
 * both.
 *
 * @param questions how many questions there were
 * @param soldUnits how many units were sold
 */
public record QuestionRate(long questions, long soldUnits) {

  /** How sure {@link #atLeast} is. */
  private static final double CONFIDENCE = 0.95;

  private static final double UNITS = 100;
  private static final int STEPS = 80;
  private static final double NEGLIGIBLE = 1e-16;

  /** Questions per 100 sold units; empty when none was sold. */
  public Optional<Double> per100() {
    return soldUnits > 0 ? Optional.of(UNITS * questions / soldUnits) : Optional.empty();
  }

  /**
   * The rate that the real one exceeds with 95 % confidence, when questions come by chance (the
   * exact lower bound of a Poisson rate); empty when nothing was sold.
   */
  public Optional<Double> atLeast() {
    return soldUnits > 0
        ? Optional.of(UNITS * lowerBound(questions) / soldUnits)
        : Optional.empty();
  }

  /** The expectation under which so many questions, or more, would come up by chance too rarely. */
  private static double lowerBound(long seen) {
    double low = 0;
    double high = seen;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (probabilityOfAtLeast(seen, middle) < 1 - CONFIDENCE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * P(X >= seen) for a Poisson X that is expected to be less than seen: the terms only shrink, and
   * where the first is too small for a number, so is the sum.
   */
  private static double probabilityOfAtLeast(long seen, double expected) {
    if (seen == 0) {
      return 1;
    }
    double term = Math.exp(seen * Math.log(expected) - expected - logFactorial(seen));
    double sum = 0;
    for (long k = seen + 1; term > sum * NEGLIGIBLE; k++) {
      sum += term;
      term *= expected / k;
    }
    return sum;
  }

  private static double logFactorial(long n) {
    if (n < 2) {
      return 0;
    }
    if (n < 20) {
      double product = 1;
      for (long i = 2; i <= n; i++) {
        product *= i;
      }
      return Math.log(product);
    }
    // Stirling's series; its next term is below 1e-9 from 20 on
    double x = n + 1.0;
    return (x - 0.5) * Math.log(x)
        - x
        + 0.5 * Math.log(2 * Math.PI)
        + 1 / (12 * x)
        - 1 / (360 * x * x * x);
  }
}
