package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCountsTest {

  @Test
  void without_an_answer_there_is_no_score_and_no_interval() {
    assertThat(ScoreCounts.NONE.n()).isZero();
    assertThat(ScoreCounts.NONE.nps()).isEmpty();
    assertThat(ScoreCounts.NONE.interval95()).isEmpty();
    assertThatThrownBy(() -> new NetPromoterScore(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 100",
    "0, 1, 0, 0",
    "0, 0, 1, -100",
    "1, 7, 0, 13", // 12.5
    "0, 7, 1, -13", // -12.5: the mirror image of the line above
    "1, 2, 0, 33",
    "2, 1, 0, 67",
    "29, 11, 8, 44", // 43.75
    "3, 0, 3, 0"
  })
  void the_score_is_rounded_to_a_whole_number(
      long promoters, long passives, long detractors, int nps) {
    assertThat(new ScoreCounts(promoters, passives, detractors).nps().orElseThrow().rounded())
        .isEqualTo(nps);
  }

  @Property
  void the_score_equals_a_recount_and_the_groups_add_up(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 10) Integer> scores) {
    ScoreCounts counts =
        scores.stream()
            .map(value -> ScoreCounts.of(new Score(value), 1))
            .reduce(ScoreCounts.NONE, ScoreCounts::plus);

    long promoters = scores.stream().filter(score -> score >= 9).count();
    long detractors = scores.stream().filter(score -> score <= 6).count();
    NetPromoterScore nps = counts.nps().orElseThrow();
    assertThat(counts.promoters() + counts.passives() + counts.detractors())
        .isEqualTo(counts.n())
        .isEqualTo(scores.size());
    assertThat(nps).isEqualTo(new NetPromoterScore(promoters - detractors, scores.size()));
    assertThat(new BigDecimal(nps.rounded()))
        .isEqualByComparingTo(
            new BigDecimal((promoters - detractors) * 100)
                .divide(new BigDecimal(scores.size()), MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP));
  }

  @Property
  void the_interval_holds_the_score_and_stays_on_the_scale(
      @ForAll @IntRange(max = 300) int promoters,
      @ForAll @IntRange(max = 300) int passives,
      @ForAll @IntRange(max = 300) int detractors) {
    ScoreCounts counts = new ScoreCounts(promoters, passives, detractors);
    if (counts.n() == 0) {
      return;
    }
    ScoreInterval interval = counts.interval95().orElseThrow();
    BigDecimal score =
        new BigDecimal(promoters - detractors)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(counts.n()), 1, RoundingMode.HALF_UP);

    assertThat(interval.low())
        .isLessThanOrEqualTo(score)
        .isGreaterThanOrEqualTo(BigDecimal.valueOf(-100));
    assertThat(interval.high())
        .isGreaterThanOrEqualTo(score)
        .isLessThanOrEqualTo(BigDecimal.valueOf(100));
    assertThat(interval.low()).isLessThan(interval.high());
  }

  @Property
  void exchanging_promoters_and_detractors_turns_score_and_interval_round(
      @ForAll @IntRange(max = 100) int promoters,
      @ForAll @IntRange(max = 100) int passives,
      @ForAll @IntRange(min = 1, max = 100) int detractors) {
    ScoreCounts counts = new ScoreCounts(promoters, passives, detractors);
    ScoreCounts mirror = new ScoreCounts(detractors, passives, promoters);

    assertThat(mirror.nps().orElseThrow().rounded())
        .isEqualTo(-counts.nps().orElseThrow().rounded());
    assertThat(mirror.interval95().orElseThrow().low())
        .isEqualByComparingTo(counts.interval95().orElseThrow().high().negate());
  }
}
