package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreComparisonTest {

  @Test
  void a_small_difference_of_few_answers_is_noise_and_of_many_is_not() {
    assertThat(compare(55, 25, 20, 50, 25, 25).isNoise()).isTrue();
    assertThat(compare(5_500, 2_500, 2_000, 5_000, 2_500, 2_500).isNoise()).isFalse();
    assertThat(compare(5_500, 2_500, 2_000, 5_000, 2_500, 2_500).difference())
        .isEqualByComparingTo("10.0");
  }

  @Test
  void the_same_answers_differ_by_nothing() {
    ScoreComparison same = compare(10, 5, 5, 10, 5, 5);

    assertThat(same.difference()).isEqualByComparingTo("0.0");
    assertThat(same.isNoise()).isTrue();
    assertThat(same.interval().low().negate()).isEqualByComparingTo(same.interval().high());
  }

  @Test
  void exchanging_the_periods_turns_the_difference_round() {
    ScoreComparison one = compare(40, 10, 5, 20, 20, 30);
    ScoreComparison other =
        ScoreComparison.of(new ScoreCounts(20, 20, 30), new ScoreCounts(40, 10, 5));

    assertThat(other.difference()).isEqualByComparingTo(one.difference().negate());
    assertThat(other.interval().low()).isEqualByComparingTo(one.interval().high().negate());
    assertThat(other.isNoise()).isEqualTo(one.isNoise()).isFalse();
  }

  private static ScoreComparison compare(long p1, long n1, long d1, long p2, long n2, long d2) {
    return ScoreComparison.of(new ScoreCounts(p1, n1, d1), new ScoreCounts(p2, n2, d2));
  }
}
