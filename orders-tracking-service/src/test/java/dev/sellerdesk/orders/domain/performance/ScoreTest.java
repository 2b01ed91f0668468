package dev.sellerdesk.orders.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customers' score among the service standards (N-10). */
class ScoreTest {

  private static Norm atLeast(String points, int minimum) {
    return new Norm(
        ServiceStandard.NPS,
        LocalDate.of(2026, 1, 5),
        Norm.Condition.AT_LEAST,
        new BigDecimal(points),
        minimum);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0, 0, 100",
    "0, 10, 0, 0",
    "0, 0, 10, -100",
    "1, 7, 0, 13",
    "0, 7, 1, -13",
    "2, 1, 1, 25",
    "1, 0, 2, -33"
  })
  void n_10_the_score_is_promoters_less_detractors_half_a_point_away_from_zero(
      long promoters, long passives, long detractors, String points) {
    assertThat(new Score(promoters, passives, detractors).points())
        .contains(new BigDecimal(points));
  }

  @Test
  void without_answers_there_is_no_score() {
    assertThat(Score.NOTHING.points()).isEmpty();
    assertThat(Score.NOTHING.against(Optional.of(atLeast("0", 1))))
        .isEqualTo(Tally.Verdict.TOO_FEW);
    assertThat(Score.NOTHING.against(Optional.empty())).isEqualTo(Tally.Verdict.NO_NORM);
    assertThatThrownBy(() -> new Score(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_is_judged_by_the_answers_and_not_by_rounded_points() {
    // 9.9… rounds to 10
    Score almost = new Score(1_099, 8_802, 100);
    assertThat(almost.points()).contains(new BigDecimal("10"));
    assertThat(almost.against(Optional.of(atLeast("10", 10)))).isEqualTo(Tally.Verdict.NOT_MET);
    assertThat(almost.with(1, 0).against(Optional.of(atLeast("9.9", 10))))
        .isEqualTo(Tally.Verdict.MET);
  }

  @Property(tries = 500)
  void d10_with_as_many_more_detractors_as_the_budget_has_the_norm_is_kept_and_with_one_more_missed(
      @ForAll @LongRange(max = 500) long promoters,
      @ForAll @LongRange(max = 500) long passives,
      @ForAll @LongRange(max = 500) long detractors,
      @ForAll @IntRange(max = 100) int points) {
    Score score = new Score(promoters, passives, detractors);
    Norm norm = atLeast(String.valueOf(points), 1);
    long budget = score.breachBudget(norm);
    if (score.against(Optional.of(norm)) == Tally.Verdict.MET) {
      assertThat(score.with(0, budget).against(Optional.of(norm))).isEqualTo(Tally.Verdict.MET);
    } else {
      assertThat(budget).isZero();
    }
    assertThat(score.with(0, budget + 1).against(Optional.of(norm)))
        .isEqualTo(Tally.Verdict.NOT_MET);
  }
}
