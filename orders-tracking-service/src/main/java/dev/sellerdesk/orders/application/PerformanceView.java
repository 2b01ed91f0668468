package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.performance.Norm;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.orders.domain.performance.Score;
import dev.sellerdesk.orders.domain.performance.ServiceStandard;
import dev.sellerdesk.orders.domain.performance.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Performance as its page shows it (T-16). */
public final class PerformanceView {

  /**
   * All standards of one week.
   *
   * @param running whether the week has not ended yet
   * @param notMeasured standards for which nothing is measured (yet)
   */
  public record Week(
      String week,
      LocalDate from,
      LocalDate to,
      boolean running,
      List<Measured> standards,
      List<ServiceStandard> notMeasured) {}

  /** One standard through the weeks. */
  public record Course(ServiceStandard standard, List<Measured> weeks) {}

  /**
   * A standard in a week.
   *
   * @param numerator of those counted, those that the standard is about; of {@code NPS} the
   *     promoters without so many as there are detractors, which may be less than nothing
   * @param value per cent with one decimal; of {@code NPS} the score; {@code null} when nothing was
   *     counted
   * @param unmeasured in neither number, since nobody knows (T-15)
   * @param pending in neither number yet
   * @param breachBudget how many more may go wrong before the norm is missed (D10); {@code null}
   *     without a norm
   */
  public record Measured(
      ServiceStandard standard,
      String week,
      long numerator,
      long denominator,
      @Nullable BigDecimal value,
      long unmeasured,
      long pending,
      @Nullable NormView norm,
      Tally.Verdict verdict,
      @Nullable Long breachBudget) {

    static Measured of(
        ServiceStandard standard, PerformanceWeek week, Tally tally, Optional<Norm> norm) {
      return new Measured(
          standard,
          week.toString(),
          tally.numerator(),
          tally.denominator(),
          tally.percent().orElse(null),
          tally.unmeasured(),
          tally.pending(),
          norm.map(NormView::of).orElse(null),
          tally.against(norm),
          norm.map(tally::breachBudget).orElse(null));
    }

    static Measured of(PerformanceWeek week, Score score, Optional<Norm> norm) {
      return new Measured(
          ServiceStandard.NPS,
          week.toString(),
          score.balance(),
          score.answers(),
          score.points().orElse(null),
          0,
          0,
          norm.map(NormView::of).orElse(null),
          score.against(norm),
          norm.map(score::breachBudget).orElse(null));
    }
  }

  /** What is asked for; {@code since} says from when on. */
  public record NormView(
      Norm.Condition condition, BigDecimal value, int minimumCount, LocalDate since) {

    private static NormView of(Norm norm) {
      return new NormView(norm.condition(), norm.value(), norm.minimumCount(), norm.from());
    }
  }

  private PerformanceView() {}
}
