package dev.sellerdesk.nps.domain;

import java.util.Optional;

/** How many customers gave which kind of score (N-08). */
public record ScoreCounts(long promoters, long passives, long detractors) {

  public static final ScoreCounts NONE = new ScoreCounts(0, 0, 0);

  public ScoreCounts {
    if (promoters < 0 || passives < 0 || detractors < 0) {
      throw new IllegalArgumentException("a count is not negative");
    }
  }

  public static ScoreCounts of(Score score, long times) {
    return switch (score.group()) {
      case PROMOTER -> new ScoreCounts(times, 0, 0);
      case PASSIVE -> new ScoreCounts(0, times, 0);
      case DETRACTOR -> new ScoreCounts(0, 0, times);
    };
  }

  public ScoreCounts plus(ScoreCounts other) {
    return new ScoreCounts(
        promoters + other.promoters, passives + other.passives, detractors + other.detractors);
  }

  public long n() {
    return promoters + passives + detractors;
  }

  /** Empty without an answer: then there is no score, which is not the same as a score of 0. */
  public Optional<NetPromoterScore> nps() {
    return n() == 0
        ? Optional.empty()
        : Optional.of(new NetPromoterScore(promoters - detractors, n()));
  }

  /** Empty without an answer. */
  public Optional<ScoreInterval> interval95() {
    return n() == 0 ? Optional.empty() : Optional.of(ScoreInterval.of(this));
  }
}
