package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.SatisfactionComparison;
import dev.sellerdesk.nps.application.SatisfactionComparison.Side;
import dev.sellerdesk.nps.domain.ScoreComparison;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SatisfactionComparison", description = "Two periods side by side (D9)")
record ComparisonView(
    StretchView current,
    StretchView previous,
    @Schema(
            description =
                "Score of the current period minus that of the previous one, in points; null without answers in both",
            examples = "12.4")
        @Nullable BigDecimal difference,
    @Schema(
            description = "Between which differences the true one lies with 95 % confidence",
            examples = "[-8.1, 32.6]")
        @Nullable List<BigDecimal> differenceInterval95,
    @Schema(
            description =
                "True: chance alone explains the difference, no difference at all is within the interval. Null without answers in both")
        @Nullable Boolean noise,
    @Schema(description = "Whether both periods have enough answers to conclude anything")
        boolean enough,
    @Schema(
            description = "NOISE, HIGHER, LOWER, or NOT_ENOUGH_ANSWERS",
            enumeration = {"NOISE", "HIGHER", "LOWER", "NOT_ENOUGH_ANSWERS"})
        String verdict,
    @Schema(
            description = "The same for people",
            examples = "The difference is noise: chance alone explains it.")
        String text) {

  private enum Verdict {
    NOISE("The difference is noise: chance alone explains it."),
    HIGHER("The difference is not noise: the score is higher than before."),
    LOWER("The difference is not noise: the score is lower than before."),
    NOT_ENOUGH_ANSWERS("There are not enough answers to compare the two periods.");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    static Verdict of(SatisfactionComparison both) {
      return both.comparison()
          .filter(_ -> both.enough())
          .map(Verdict::of)
          .orElse(NOT_ENOUGH_ANSWERS);
    }

    private static Verdict of(ScoreComparison comparison) {
      if (comparison.isNoise()) {
        return NOISE;
      }
      return comparison.difference().signum() > 0 ? HIGHER : LOWER;
    }
  }

  static ComparisonView of(SatisfactionComparison both) {
    Verdict verdict = Verdict.of(both);
    return new ComparisonView(
        side(both.later()),
        side(both.earlier()),
        both.comparison().map(ScoreComparison::difference).orElse(null),
        both.comparison().map(ScoreComparison::interval).map(Shown::bounds).orElse(null),
        both.comparison().map(ScoreComparison::isNoise).orElse(null),
        both.enough(),
        verdict.name(),
        verdict.text);
  }

  private static StretchView side(Side side) {
    return StretchView.of(side.period().first(), side.period().last(), side.figures());
  }
}
