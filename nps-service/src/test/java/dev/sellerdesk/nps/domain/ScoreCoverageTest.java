package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * How often the intervals hold the truth, simulated: for each share of promoters from 5 to 95 %,
 * with a quarter, half or three quarters of the others detractors. The table stands in {@code
 * target/interval-coverage.txt} afterwards.
 */
class ScoreCoverageTest {

  private static final boolean FULL = Boolean.getBoolean("sellerdesk.full");
  private static final int[] SIZES =
      FULL ? new int[] {30, 40, 50, 75, 100, 150, 200, 300, 500} : new int[] {30, 100, 500};
  private static final int SAMPLES = FULL ? 20_000 : 4_000;

  /** Three and a half times what chance does to so many samples. */
  private static final double NOISE = 3.5 * Math.sqrt(0.95 * 0.05 / SAMPLES);

  private static final double[] DETRACTORS_OF_THE_REST = {0.25, 0.5, 0.75};

  private final SplittableRandom random = new SplittableRandom(20_261_122);

  @Test
  void the_interval_holds_the_true_score_in_93_to_97_percent_of_samples() throws IOException {
    List<String> table = new ArrayList<>();
    table.add("n    lowest  at p   highest at p   mean    (p = share of promoters)");
    for (int n : SIZES) {
      Map<Long, ScoreInterval> known = new HashMap<>();
      List<double[]> coverages = new ArrayList<>();
      for (int percent = 5; percent <= 95; percent += 5) {
        for (double share : DETRACTORS_OF_THE_REST) {
          double p = percent / 100.0;
          double d = (1 - p) * share;
          double truth = 100 * (p - d);
          double covered = covered(n, p, d, known, truth);
          coverages.add(new double[] {covered, p});
          assertThat(covered)
              .as("n=%d, promoters %.2f, detractors %.4f", n, p, d)
              .isBetween(0.94 - NOISE, 0.965 + NOISE)
              .isBetween(0.93, 0.97 + (FULL ? 0 : NOISE));
        }
      }
      table.add(row(n, coverages));
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "interval-coverage.txt"), table);
  }

  @Test
  void two_equal_sellers_are_called_different_in_about_5_percent_of_comparisons_or_less() {
    int[][] sizes = {{30, 30}, {40, 200}, {150, 150}, {500, 300}};
    double[][] shares = {{0.1, 0.7}, {0.3, 0.3}, {0.5, 0.2}, {0.7, 0.1}, {0.9, 0.05}};
    for (int[] size : sizes) {
      for (double[] share : shares) {
        int noise = 0;
        for (int i = 0; i < SAMPLES; i++) {
          ScoreCounts one = sample(size[0], share[0], share[1]);
          ScoreCounts other = sample(size[1], share[0], share[1]);
          noise += ScoreComparison.of(one, other).isNoise() ? 1 : 0;
        }
        assertThat((double) noise / SAMPLES)
            .as("%d and %d answers, promoters %.2f", size[0], size[1], share[0])
            // With few answers near the end of the scale it is careful and says noise more often.
            .isBetween(0.94 - NOISE, 0.995);
      }
    }
  }

  @Test
  void the_interval_of_a_difference_holds_the_true_one() {
    for (int n : new int[] {30, 100, 300}) {
      int covered = 0;
      for (int i = 0; i < SAMPLES; i++) {
        ScoreComparison comparison = ScoreComparison.of(sample(n, 0.6, 0.1), sample(n, 0.4, 0.3));
        covered += holds(comparison.interval(), 40) ? 1 : 0;
      }
      assertThat((double) covered / SAMPLES).isBetween(0.94 - NOISE, 0.965 + NOISE);
    }
  }

  private double covered(int n, double p, double d, Map<Long, ScoreInterval> known, double truth) {
    int covered = 0;
    for (int i = 0; i < SAMPLES; i++) {
      ScoreCounts counts = sample(n, p, d);
      long key = counts.promoters() * 1_000 + counts.detractors();
      ScoreInterval interval = known.computeIfAbsent(key, _ -> ScoreInterval.of(counts));
      covered += holds(interval, truth) ? 1 : 0;
    }
    return (double) covered / SAMPLES;
  }

  private ScoreCounts sample(int n, double p, double d) {
    int promoters = 0;
    int detractors = 0;
    for (int i = 0; i < n; i++) {
      double dice = random.nextDouble();
      if (dice < p) {
        promoters++;
      } else if (dice < p + d) {
        detractors++;
      }
    }
    return new ScoreCounts(promoters, n - promoters - detractors, detractors);
  }

  /** The bounds are shown with one decimal, so the truth is compared with one decimal, too. */
  private static boolean holds(ScoreInterval interval, double truth) {
    double shown = Math.round(truth * 10) / 10.0;
    return interval.low().doubleValue() <= shown && shown <= interval.high().doubleValue();
  }

  private static String row(int n, List<double[]> coverages) {
    double[] lowest = coverages.getFirst();
    double[] highest = coverages.getFirst();
    double sum = 0;
    for (double[] one : coverages) {
      lowest = one[0] < lowest[0] ? one : lowest;
      highest = one[0] > highest[0] ? one : highest;
      sum += one[0];
    }
    return String.format(
        Locale.ROOT,
        "%-4d %.4f  %.2f   %.4f  %.2f   %.4f",
        n,
        lowest[0],
        lowest[1],
        highest[0],
        highest[1],
        sum / coverages.size());
  }
}
