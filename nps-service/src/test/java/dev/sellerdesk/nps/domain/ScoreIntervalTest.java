package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreIntervalTest {

  /**
   * Counted out, not simulated: the chance of each possible sample, added up over those whose
   * interval holds the true score. Each group has a share of at least 5 %.
   */
  @ParameterizedTest
  @CsvSource({"30, 0.937", "50, 0.944", "100, 0.947"})
  void it_covers_the_true_score_in_95_percent_of_samples(int n, double least) {
    ScoreInterval[][] intervals = new ScoreInterval[n + 1][n + 1];
    double[] logFactorial = logFactorials(n);
    List<Double> coverages = new ArrayList<>();
    for (int p = 5; p <= 90; p += 5) {
      for (int d = 5; p + d <= 95; d += 5) {
        coverages.add(coverage(n, p / 100.0, d / 100.0, intervals, logFactorial));
      }
    }

    assertThat(coverages).allSatisfy(coverage -> assertThat(coverage).isBetween(least, 0.970));
    assertThat(coverages.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
        .isBetween(0.945, 0.955);
  }

  @Test
  void one_answer_says_next_to_nothing() {
    ScoreInterval interval = ScoreInterval.of(new ScoreCounts(1, 0, 0));

    assertThat(interval.high()).isEqualByComparingTo("100.0");
    assertThat(interval.low().doubleValue()).isLessThan(-50);
  }

  @Test
  void thirty_happy_customers_are_no_proof_of_a_hundred() {
    ScoreInterval interval = ScoreInterval.of(new ScoreCounts(30, 0, 0));

    assertThat(interval.high()).isEqualByComparingTo("100.0");
    assertThat(interval.low().doubleValue()).isBetween(70.0, 90.0);
  }

  @Test
  void ten_times_the_answers_narrow_it_by_about_the_root_of_ten() {
    double few = width(ScoreInterval.of(new ScoreCounts(50, 30, 20)));
    double many = width(ScoreInterval.of(new ScoreCounts(500, 300, 200)));

    assertThat(few / many).isBetween(3.0, 3.3);
  }

  private static double coverage(
      int n, double p, double d, ScoreInterval[][] intervals, double[] logFactorial) {
    double truth = Math.round((p - d) * 1000) / 10.0;
    double covered = 0;
    for (int promoters = 0; promoters <= n; promoters++) {
      for (int detractors = 0; promoters + detractors <= n; detractors++) {
        int passives = n - promoters - detractors;
        if (intervals[promoters][detractors] == null) {
          intervals[promoters][detractors] =
              ScoreInterval.of(new ScoreCounts(promoters, passives, detractors));
        }
        ScoreInterval interval = intervals[promoters][detractors];
        if (interval.low().doubleValue() <= truth && truth <= interval.high().doubleValue()) {
          covered +=
              Math.exp(
                  logFactorial[n]
                      - logFactorial[promoters]
                      - logFactorial[detractors]
                      - logFactorial[passives]
                      + promoters * Math.log(p)
                      + detractors * Math.log(d)
                      + passives * Math.log(1 - p - d));
        }
      }
    }
    return covered;
  }

  private static double[] logFactorials(int n) {
    double[] logs = new double[n + 1];
    for (int i = 1; i <= n; i++) {
      logs[i] = logs[i - 1] + Math.log(i);
    }
    return logs;
  }

  private static double width(ScoreInterval interval) {
    return interval.high().subtract(interval.low()).doubleValue();
  }
}
