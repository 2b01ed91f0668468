package dev.sellerdesk.nps.domain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How many customers gave each of the eleven scores.
 *
 * @param times by score, from 0 to 10
 */
public record ScoreDistribution(List<Long> times) {

  public static final ScoreDistribution NONE =
      new ScoreDistribution(LongStream.generate(() -> 0).limit(Score.HIGHEST + 1).boxed().toList());

  public ScoreDistribution {
    times = List.copyOf(times);
    if (times.size() != Score.HIGHEST + 1 || times.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("eleven counts, none negative: " + times);
    }
  }

  public static ScoreDistribution of(Score score) {
    return new ScoreDistribution(
        IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST)
            .mapToObj(value -> value == score.value() ? 1L : 0L)
            .toList());
  }

  public ScoreDistribution plus(ScoreDistribution other) {
    return new ScoreDistribution(
        IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST)
            .mapToObj(value -> times.get(value) + other.times.get(value))
            .toList());
  }

  /** In the three groups the score is made of (N-08). */
  public ScoreCounts counts() {
    ScoreCounts counts = ScoreCounts.NONE;
    for (int value = Score.LOWEST; value <= Score.HIGHEST; value++) {
      counts = counts.plus(ScoreCounts.of(new Score(value), times.get(value)));
    }
    return counts;
  }
}
